// <copy-notice>: says above the page that it is a copy, and from which day; with a network again it leads to the newest.
import { day } from "./guide-worker.js";
import { element } from "./element.js";

class CopyNotice extends HTMLElement {
  show(since) {
    if (document.querySelector("copy-notice")) return;
    this.className = "copy-notice screen-only";
    this.setAttribute("role", "status");
    document.querySelector(".guide").prepend(this);
    const where = navigator.onLine ? "The guide cannot be reached." : "You are offline.";
    this.textContent = `${where} This is a copy from ${day(since)}.`;
    addEventListener("online", () => {
      this.replaceChildren("You are online again. ", element("a", { href: location.href, textContent: "Load the newest page" }));
      this.querySelector("a").addEventListener("click", (event) => {
        event.preventDefault();
        location.reload(); // an address with a part after # would only move to it
      });
    });
  }
}

customElements.define("copy-notice", CopyNotice);
