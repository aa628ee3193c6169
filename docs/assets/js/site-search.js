// <site-search><form><input type="search"><button>Search</button></form></site-search>
// Hands the words to Material's search dialog. Hidden until this script is here.
class SiteSearch extends HTMLElement {
  connectedCallback() {
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
