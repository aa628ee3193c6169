// <site-search><form><input type="search"><button>Search</button></form></site-search>
// Hands the words to Material's search dialog. Hidden until this script is here.
// With words-of-address the field begins with what stands in the page's address, for a page that is not there.
function wordsOfAddress() {
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const path = location.pathname.slice(new URL(base, location).pathname.length);
  const named = path.split("/").filter((part) => /[a-z]/i.test(part) && !part.startsWith("index."));
  return (named.pop() ?? "").replace(/%[0-9a-f]{2}|\.html?$|[^\p{L}\p{N}]+/giu, " ").trim();
}

class SiteSearch extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute("words-of-address")) this.querySelector("input").value = wordsOfAddress();
    this.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#search(this.querySelector("input").value);
    });
  }

  #search(words) {
    const toggle = document.getElementById("__search");
    const query = document.querySelector(".md-search__input");
    if (!toggle.checked) toggle.click();
    query.value = words;
    query.focus(); // Material reads the words when its field gets the focus
  }
}

customElements.define("site-search", SiteSearch);
