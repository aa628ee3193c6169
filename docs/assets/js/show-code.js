// <show-code><button type="button">QR</button><dialog>… <qr-code …> … <button type="button">Close</button></dialog></show-code>
// Opens the dialog with a code to scan. Escape, the dialog's button or a tap beside it closes it, and the focus comes
// back. Hidden until this script is here.
class ShowCode extends HTMLElement {
  connectedCallback() {
    const [open, dialog] = [this.querySelector("button"), this.querySelector("dialog")];
    open.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("button")) dialog.close();
    });
  }
}

customElements.define("show-code", ShowCode);
