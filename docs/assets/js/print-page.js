// <print-page><button type="button">Print</button></print-page>
// Prints, once the page's QR codes are drawn and its styles for paper are there. A network that does not bring what draws
// them must not hold up the print: paper has the short address too. Hidden until this script is here: without it the
// browser's own menu prints.
const PATIENCE = 3000; // ms

// Those of a sheet come with its rows, and no row waits for them.
const styles = () =>
  [...document.querySelectorAll("link[media=print]")]
    .filter(({ sheet }) => !sheet)
    .map((link) => new Promise((resolve) => link.addEventListener("load", resolve)));

class PrintPage extends HTMLElement {
  connectedCallback() {
    let waiting = false; // a second tap meanwhile would print twice
    this.querySelector("button").addEventListener("click", async () => {
      if (waiting) return;
      waiting = true;
      const codes = [...document.querySelectorAll("qr-code:defined")].map((code) => code.draw());
      const ready = Promise.all([...codes, ...styles()]);
      await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      waiting = false;
      window.print();
    });
  }
}

customElements.define("print-page", PrintPage);
