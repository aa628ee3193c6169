// <self-care-sheet data-ids="1 2 3">: fills the sheet that the address carries. sheet-start.js brings it, with the first
// sheet that is shown. What is typed for paper stays in its fields.
import { element } from "./element.js";
import { isShown, sheetHere, toChange, toShow } from "./sheet-address.js";
import { makeRow } from "./sheet-row.js";
import { extras, known } from "./sheet-start.js";
import { problemWords, tell, total } from "./sheet-words.js";
import { timerButton } from "./timer-button.js";
import { asTyped } from "./typed-address.js";

const FEW = 2; // so many have room on two sides of paper for all of Before you start; more have it in short

class SelfCareSheet extends HTMLElement {
  #sheet = this.querySelector(".sheet");
  #turn = 0; // only the latest address fills the sheet
  #timed = []; // what the timer helps with

  connectedCallback() {
    timerButton(
      this.querySelector(".sheet__start button"),
      this.querySelector(".sheet__start [role=status]"),
      () => import("./sheet-session.js"),
      ({ startSheet }) => startSheet(this.#timed),
    );
    this.querySelector(".actions").inert = false;
    this.#openFields(this.querySelector(".sheet__write"), this.querySelector(".sheet__names"));
    window.addEventListener("hashchange", () => this.#open());
    this.#open();
  }

  // On paper the fields are there in any case.
  #openFields(button, fields) {
    button.addEventListener("click", () => {
      fields.hidden = !fields.hidden;
      button.ariaExpanded = String(!fields.hidden);
    });
  }

  async #open() {
    const turn = ++this.#turn;
    const sheet = sheetHere();
    if (!isShown(sheet)) return this.#show([]);
    const items = known(sheet.items);
    const unknown = sheet.items.length - items.length;
    tell(
      this.querySelector(".sheet__problems"),
      problemWords([...sheet.problems, ...(unknown ? [{ kind: "unknown", count: unknown }] : [])]),
    );
    this.#link(sheet.items);
    this.querySelector(".sheet__total").textContent = "The sheet is being loaded.";
    const made = await Promise.all(items.map((item, index) => makeRow(item, index + 1)));
    if (turn === this.#turn) this.#show(made);
    document.head.append(extras); // the styles for paper, which nothing on the screen waits for
  }

  // All that leads on carries the sheet. On paper its address is words, which may break between exercises.
  #link(items) {
    const parts = asTyped(new URL(toShow(items), location.href)).match(/[^;]+;?/g);
    const breaking = parts.flatMap((part) => [part, element("wbr")]);
    this.querySelector(".sheet__address").replaceChildren(...breaking);
    for (const leading of this.querySelectorAll("[data-leads]")) {
      leading.setAttribute("href", leading.dataset.leads === "change" ? toChange(items) : toShow(items));
    }
  }

  #show(made) {
    this.querySelector(".sheet__rows").replaceChildren(...made.map(({ row }) => row));
    this.#sheet.classList.toggle("sheet--many", made.length > FEW);
    const done = made.filter(({ dose }) => dose);
    const minutes = done.reduce((sum, one) => sum + one.minutes, 0);
    const order = done.length > 1 ? " Do them in this order." : "";
    this.querySelector(".sheet__total").textContent = done.length
      ? total(done.length, minutes) + order
      : "There is nothing to do on this sheet.";
    this.#timed = made.filter(({ row }) => row.dataset.session);
    this.querySelector(".sheet__start").hidden = !this.#timed.length;
  }
}

customElements.define("self-care-sheet", SelfCareSheet);
