// <copy-address href="e/1/"><button type="button">Copy</button></copy-address>
// Copies the address that href means where the page is served; without href the page's own. It says so, and where the
// browser refuses it shows the address, selected, to be copied by hand. Hidden until this script is here.
import { element } from "./element.js";

export class CopyAddress extends HTMLElement {
  #status = element("span", { role: "status" });
  #answer = element("div", { className: "copied" }, this.#status);

  connectedCallback() {
    if (this.#answer.parentNode) return;
    this.append(this.#answer);
    this.querySelector("button").addEventListener("click", () => this.act());
  }

  get address() {
    return new URL(this.getAttribute("href") ?? location.href, document.baseURI).href;
  }

  act() {
    return this.copy();
  }

  async copy() {
    this.#answer.replaceChildren(this.#status);
    this.#status.textContent = "";
    try {
      await navigator.clipboard.writeText(this.address);
      this.#status.textContent = "Link copied";
    } catch {
      this.#status.textContent = "Copy this address:";
      this.#showField();
    }
  }

  #showField() {
    const field = element("input", { ariaLabel: "Address", readOnly: true, value: this.address });
    this.#answer.append(field);
    field.focus();
    field.select();
  }
}

customElements.define("copy-address", CopyAddress);
