// <print-page><button type="button">Print</button></print-page>
// Prints, once the page's QR codes are drawn. A network that does not bring what draws them must not hold up the
// print: paper has the short address too. Hidden until this script is here: without it the browser's own menu prints.
const PATIENCE = 3000; // ms

class PrintPage extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").addEventListener("click", async () => {
      const codes = [...document.querySelectorAll("qr-code:defined")].map((code) => code.draw());
      await Promise.race([Promise.all(codes), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      window.print();
    });
  }
}

customElements.define("print-page", PrintPage);
