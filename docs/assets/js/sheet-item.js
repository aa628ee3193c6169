// <sheet-item> in the builder: one exercise with its numbers, its side and its place. It sends "sheet-change" when its
// item changed, and "sheet-move" with detail "up", "down" or "remove" when a button was pressed.
import { isRefused, judge, NUMBERS } from "./sheet-dose.js";
import { doseWords, outsideWords, rangeWords, refusedWords, tell, tooMuchWords } from "./sheet-words.js";

const capital = (words) => words[0].toUpperCase() + words.slice(1);

export class SheetItem extends HTMLElement {
  #dose;

  // Takes an item of the address, from which a harmful dose is refused: the low end of the page stands in its place.
  open(item, { dose, name, first }) {
    const found = judge(item, dose);
    this.#dose = dose;
    this.item = isRefused(found) ? { ...first, id: item.id, side: item.side } : item;
    this.name = name;
    this.querySelector(".item__name").textContent = name;
    this.role = "group";
    this.ariaLabel = name;
    this.querySelector(".item__range").textContent = `The page says ${rangeWords(dose)}.`;
    for (const number of NUMBERS) this.#openNumber(number);
    this.#openSide();
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-label", `${button.textContent.trim()}: ${name}`);
      button.addEventListener("click", () => this.#send("sheet-move", button.dataset.move));
    }
    this.#tell(isRefused(found) ? [...refusedWords(item, dose, found), "We put in the low end of the page."] : []);
  }

  place(index, count) {
    this.querySelector(".item__place").textContent = `${index + 1}.`;
    this.querySelector("[data-move=up]").ariaDisabled = String(index === 0);
    this.querySelector("[data-move=down]").ariaDisabled = String(index === count - 1);
  }

  focusOn(move) {
    this.querySelector(`[data-move=${move}]`).focus();
  }

  #openNumber(name) {
    const input = this.querySelector(`[name=${name}]`);
    const { low, high, most, word } = this.#dose[name];
    input.min = low;
    input.max = high;
    input.value = this.item[name] ?? "";
    input.closest("label").hidden = most === 1;
    input.previousElementSibling.textContent = capital(word);
    input.addEventListener("input", () => this.#take(name, input));
    input.addEventListener("change", () => this.#settle(name, input));
  }

  #openSide() {
    const select = this.querySelector("select");
    select.closest("label").hidden = !this.#dose.each && !this.item.side;
    select.value = this.item.side;
    select.addEventListener("change", () => {
      this.item = { ...this.item, side: select.value };
      this.#tell();
      this.#send("sheet-change");
    });
  }

  // Each sound number counts at once. No days is an answer too.
  #take(name, input) {
    const number = this.#read(name, input);
    if (number === undefined || number > this.#dose[name].most) return;
    this.item = { ...this.item, [name]: number };
    this.#tell();
    this.#send("sheet-change");
  }

  // What is harmful, or no number, gives way to the last sound one.
  #settle(name, input) {
    const number = this.#read(name, input);
    if (number === this.item[name]) return;
    const dose = this.#dose[name];
    const said =
      number === undefined
        ? [`Write a whole number, at most ${dose.most}.`]
        : tooMuchWords({ [name]: number }, this.#dose, [name]);
    input.value = this.item[name] ?? "";
    this.#tell([...said, this.item[name] === null ? "It is left open." : `We kept ${this.item[name]}.`]);
  }

  #read(name, { value, validity }) {
    if (!value && !validity.badInput && name === "days") return null;
    return /^[1-9][0-9]{0,8}$/.test(value) ? Number(value) : undefined;
  }

  #tell(refused = []) {
    const outside = outsideWords(this.item, this.#dose, judge(this.item, this.#dose).outside);
    this.querySelector(".item__dose").textContent = doseWords(this.item, this.#dose);
    tell(this.querySelector(".item__said"), [...refused, ...outside]);
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

customElements.define("sheet-item", SheetItem);
