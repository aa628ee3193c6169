// <no-answer><template>…links…</template></no-answer> in the search dialog: the links are there only while Material says
// that it found nothing, so that its arrow keys reach them then and never else. A browser may translate what it says.
const NOTHING = JSON.parse(document.getElementById("__config").textContent).translations["search.result.none"];

class NoAnswer extends HTMLElement {
  #links = this.querySelector("template");

  connectedCallback() {
    const meta = this.previousElementSibling;
    const list = this.nextElementSibling;
    const watcher = new MutationObserver(() => this.#look(meta.textContent, list));
    watcher.observe(meta, { childList: true, characterData: true, subtree: true });
    watcher.observe(list, { childList: true });
    this.closest(".md-search").addEventListener("keydown", (event) => this.#keep(event), true);
  }

  get #shown() {
    return this.childElementCount > 1;
  }

  // Once it found nothing, a translation of that sentence is no news.
  #look(said, list) {
    const asked = document.querySelector(".md-search__input").value.trim();
    this.#show(said === NOTHING || (this.#shown && asked && !list.childElementCount));
  }

  #show(wanted) {
    if (wanted && !this.#shown) this.append(this.#links.content.cloneNode(true));
    else if (!wanted && this.#shown) this.replaceChildren(this.#links);
  }

  // In the field, Enter would open the first link as if it were the best result.
  #keep(event) {
    if (this.#shown && event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
}

customElements.define("no-answer", NoAnswer);
