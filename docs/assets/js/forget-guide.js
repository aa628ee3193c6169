// <forget-guide hidden>: a button that removes what the guide keeps on this device, and keeps nothing from then on.
import { forget, remember, wantsCopies } from "./guide-worker.js";

class ForgetGuide extends HTMLElement {
  #button = this.querySelector("button");
  #said = this.querySelector("[role=status]");
  #remove = this.#button.textContent;

  connectedCallback() {
    this.#button.addEventListener("click", () => this.#change());
    this.#label();
    this.hidden = false;
  }

  async #change() {
    if (wantsCopies()) {
      const then = (await forget()) ? "Pages are not kept any more." : "This browser could not note it: pages that you open are kept again.";
      this.#said.textContent = `The copy is removed. ${then}`;
    } else {
      remember();
      this.#said.textContent = "Pages that you open from now on are kept.";
    }
    this.#label();
  }

  #label() {
    this.#button.textContent = wantsCopies() ? this.#remove : "Keep pages that I open again";
  }
}

customElements.define("forget-guide", ForgetGuide);
