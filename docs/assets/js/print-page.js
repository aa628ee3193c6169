// <print-page><button type="button">Print</button></print-page>
// Hidden until this script is here: without it the browser's own menu prints.
class PrintPage extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => window.print());
  }
}

customElements.define("print-page", PrintPage);
