// <no-answer><template>…links…</template></no-answer> in the search dialog: the links are there only while Material says
// that it found nothing, so that its arrow keys reach them then and never else.
const NOTHING = JSON.parse(document.getElementById("__config").textContent).translations["search.result.none"];

class NoAnswer extends HTMLElement {
  #links = this.querySelector("template");

  connectedCallback() {
    const meta = this.previousElementSibling;
    const watcher = new MutationObserver(() => this.#show(meta.textContent === NOTHING));
    watcher.observe(meta, { childList: true, characterData: true, subtree: true });
    this.closest(".md-search").addEventListener("keydown", (event) => this.#keep(event), true);
  }

  get #shown() {
    return this.childElementCount > 1;
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
