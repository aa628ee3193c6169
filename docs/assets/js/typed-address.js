// <typed-address><a href="../../e/1/">guide.example<span>/e/1</span></a></typed-address>
// Writes the address as people type it where the page is served, which need not be where it was meant to be. Without
// this script the text stays as it was built.
export const asTyped = ({ host, pathname, search, hash }) =>
  (host + pathname).replace(/\/$/, hash ? "/" : "") + search + hash;

class TypedAddress extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    const end = link.querySelector("span");
    link.replaceChildren(asTyped(new URL(link.href)).slice(0, -end.textContent.length), end);
  }
}

customElements.define("typed-address", TypedAddress);
