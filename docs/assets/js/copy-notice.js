// <copy-notice>: says above the page that it is a copy, and from which day; with a network again it leads to the newest.
import { day } from "./guide-worker.js";
import { element } from "./element.js";
import { reload } from "./reload.js";

class CopyNotice extends HTMLElement {
  show(since) {
    if (document.querySelector("copy-notice")) return;
    this.className = "copy-notice screen-only";
    this.setAttribute("role", "status");
    document.querySelector(".guide").prepend(this);
    const copy = `This is a copy from ${day(since)}.`;
    if (navigator.onLine) this.#lead(`The guide was slow to come, or cannot be reached. ${copy} `);
    else this.textContent = `You are offline. ${copy}`;
    addEventListener("online", () => this.#lead("You are online again. "));
  }

  #lead(words) {
    this.replaceChildren(words, element("a", { href: location.href, textContent: "Load the newest page" }));
    this.querySelector("a").addEventListener("click", reload);
  }
}

customElements.define("copy-notice", CopyNotice);
