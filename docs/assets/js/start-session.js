// <start-session data-dose='{…}' data-floor="4"><button type="button">Start</button></start-session>
// Opens the timer for the exercise of this page. Nothing of it is fetched before. Without script there is no button.
import { element } from "./element.js";

class StartSession extends HTMLElement {
  #busy = false;

  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => this.#start());
  }

  async #start() {
    if (this.#busy) return;
    this.#busy = true;
    this.querySelector("[role=alert]")?.remove();
    try {
      const timer = await import("./session-start.js").catch(() => this.#excuse());
      await timer?.startSession(this);
    } finally {
      this.#busy = false;
    }
  }

  #excuse() {
    const textContent = "The timer did not load. Are you offline? The steps below work without it.";
    this.append(element("p", { role: "alert", textContent }));
  }
}

customElements.define("start-session", StartSession);
