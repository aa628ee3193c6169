// <typed-address><a href="../../e/1/">guide.example/e/1</a></typed-address>
// Writes the address as people type it where the page is served, which need not be where it was meant to be. Without
// this script the text stays as it was built.
export const asTyped = ({ host, pathname, search, hash }) =>
  (host + pathname).replace(/\/$/, hash ? "/" : "") + search + hash;

class TypedAddress extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    link.textContent = asTyped(new URL(link.href));
  }
}

customElements.define("typed-address", TypedAddress);
