// <panel-button for="__search"><button type="button">…</button></panel-button>
// A real button for one of Material's two panels, which it opens by a hidden checkbox and a label.
// Escape closes the panel and the focus comes back; so does the Tab key past its end, for behind an open panel nobody sees
// the focus. Without this script Material's label stays.
const FIRST = {
  __search: ".md-search__input",
  __drawer: ".md-nav--primary a[href]",
};

const PANEL = { __search: ".md-search", __drawer: ".md-sidebar--primary" };

class PanelButton extends HTMLElement {
  #button = this.querySelector("button");
  #panel = this.getAttribute("for");
  #toggle = document.getElementById(this.#panel);

  connectedCallback() {
    this.#button.addEventListener("click", () => this.#toggle.click());
    this.#toggle.addEventListener("change", () => this.#changed());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#toggle.checked) this.#toggle.click();
    });
    const panel = document.querySelector(PANEL[this.#panel]);
    panel?.addEventListener("focusout", ({ relatedTarget }) => {
      if (this.#toggle.checked && relatedTarget && !panel.contains(relatedTarget)) this.#toggle.click();
    });
    this.#button.setAttribute("aria-expanded", this.#toggle.checked);
  }

  #changed() {
    const open = this.#toggle.checked;
    this.#button.setAttribute("aria-expanded", open);
    if (!this.#button.getClientRects().length) return; // wide screens show the panel without a button
    if (open) requestAnimationFrame(() => document.querySelector(FIRST[this.#panel]).focus());
    else this.#button.focus();
  }
}

customElements.define("panel-button", PanelButton);
