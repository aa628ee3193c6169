// <carry-sheet hidden><p>Your sheet has <b></b>. <a href="…/my-sheet/">Back to your sheet</a></p></carry-sheet>
// Where a reader comes from a sheet to look for one more exercise, the part after # goes along: to other exercises, back
// to the sheet, and with "Add to my sheet" the exercise joins it. Nothing is stored. Away where no sheet was brought.
import { toChange, toShow } from "./sheet-address.js";
import { readSheet } from "./sheet-grammar.js";
import { exercises } from "./sheet-words.js";

class CarrySheet extends HTMLElement {
  connectedCallback() {
    const { items } = readSheet(location.hash);
    if (!items.length) return;
    const back = this.querySelector("a");
    const list = new URL("../exercises/", back.href).pathname;
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.host === location.host && link.pathname.startsWith(list) && !link.hash && !link.search) {
        link.setAttribute("href", toShow(items, link.pathname));
      }
    }
    for (const link of document.querySelectorAll("a[data-add]")) {
      const added = readSheet(link.hash).items.filter(({ id }) => items.every((item) => item.id !== id));
      link.setAttribute("href", toChange([...items, ...added], link.pathname));
    }
    back.setAttribute("href", toChange(items, back.pathname));
    this.querySelector("b").textContent = exercises(items.length);
    this.hidden = false;
  }
}

customElements.define("carry-sheet", CarrySheet);
