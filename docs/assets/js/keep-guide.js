// <keep-guide data-guide-size="3.8" hidden>: a button that keeps the whole guide on the device, and says how far it is.
import { day, listen, registered, remember, say, wantsCopies } from "./guide-worker.js";

const WHY = {
  network: "The network was lost. What is here already stays: press again to go on.",
  full: "There is no room left on this phone. Make room and press again.",
  removed: "The copy was removed. To keep the guide all the same, press again.",
  stopped: "The browser stopped it. What is here already stays: press again to go on.",
  renewed: "The guide has just been renewed. Load this page again, then press once more.",
};

class KeepGuide extends HTMLElement {
  #button = this.querySelector("button");
  #bar = this.querySelector("progress");
  #said = this.querySelector("[role=status]");

  async connectedCallback() {
    this.#button.textContent += ` (${this.dataset.guideSize} MB)`;
    this.#button.addEventListener("click", () => this.#keep());
    listen((message) => this.#hear(message));
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.#button.ariaDisabled) say({ type: "status" }).catch(() => {});
    });
    try {
      if (wantsCopies()) await say({ type: "status" });
    } catch {
      return; // some private windows have no workers
    }
    this.hidden = false;
  }

  async #keep() {
    if (this.#button.ariaDisabled) return;
    this.#busy(true);
    this.#said.textContent = "Keeping the guide. You can go on reading.";
    remember();
    try {
      await registered();
      navigator.storage?.persist?.(); // else a phone that runs short of room may delete it
      say({ type: "keep" });
    } catch {
      this.#hear({ type: "failed", why: "network" });
    }
  }

  #busy(busy) {
    this.#button.ariaDisabled = busy ? "true" : null;
    this.#bar.hidden = !busy;
    if (busy) this.#bar.removeAttribute("value");
  }

  #hear({ type, done, all, why, whole, since, keeping }) {
    if (type === "status" && keeping) this.#busy(true);
    else if (type === "status" && this.#button.ariaDisabled) this.#hear({ type: "failed", why: "stopped" });
    if (type === "status" && whole) this.#kept(whole);
    if (type === "whole") this.#kept(since);
    if (type === "progress") this.#progress(done, all);
    if (type === "failed") {
      this.#busy(false);
      this.#said.textContent = WHY[why];
    }
  }

  #progress(done, all) {
    this.#busy(true);
    [this.#bar.max, this.#bar.value] = [all, done];
    const quarter = Math.floor((4 * done) / all);
    if (quarter && quarter !== Math.floor((4 * (done - 1)) / all)) this.#said.textContent = `${25 * quarter} % kept.`;
  }

  #kept(since) {
    this.#busy(false);
    this.#said.textContent = `The whole guide is on this phone. This copy is from ${day(since)}.`;
    this.#said.tabIndex = -1;
    if (document.activeElement === this.#button) this.#said.focus();
    this.#button.hidden = true;
  }
}

customElements.define("keep-guide", KeepGuide);
