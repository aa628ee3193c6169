// <typed-address><a href="../../e/1/">guide.example/e/1</a></typed-address>
// Writes the address as people type it where the page is served, which need not be where it was meant to be. Without
// this script the text stays as it was built.
class TypedAddress extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    const { host, pathname, search, hash } = new URL(link.href);
    link.textContent = (host + pathname).replace(/\/$/, "") + search + hash;
  }
}

customElements.define("typed-address", TypedAddress);
