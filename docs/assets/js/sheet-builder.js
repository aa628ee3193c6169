// <sheet-builder>: makes and changes a sheet. The address carries it at every moment, and nothing else does. It is away
// while a sheet is shown. Without script the list of exercises stands there, with links.
import { isShown, sheetHere, toChange, toShow } from "./sheet-address.js";
import { doseOf, firstItem, minutesOf } from "./sheet-dose.js";
import { LIMITS } from "./sheet-grammar.js";
import "./sheet-item.js";
import { problemWords, tell, total } from "./sheet-words.js";

const ENOUGH = 4;
const OPENED = 2; // groups to choose from that are open while nothing is chosen

const numbers = (words) => words.split(" ").map(Number);

// What an entry of the list offers: its ids, its own first, and its dose.
const offerOf = (pick) => {
  const [ids, dose] = [numbers(pick.dataset.ids), doseOf(pick)];
  const [name, box] = [pick.querySelector("b").textContent, pick.querySelector("input")];
  return { ids, dose, name, box, first: firstItem(ids[0], dose) };
};

class SheetBuilder extends HTMLElement {
  #list = this.querySelector(".items");
  #template = this.querySelector("template");
  #away = this.querySelectorAll(".pick > a, .more > a");
  #offers = [...this.querySelectorAll(".pick")].map(offerOf);
  #byId = new Map(this.#offers.flatMap((offer) => offer.ids.map((id) => [id, offer])));
  #withRow = new Set(numbers(this.dataset.ids));

  connectedCallback() {
    this.querySelector(".without-script").hidden = true; // styles hide it before; they may not have come
    for (const offer of this.#offers) {
      offer.box.addEventListener("change", () => (offer.box.checked ? this.#add(offer) : this.#drop(offer)));
    }
    this.#list.addEventListener("sheet-change", () => this.#changed());
    this.#list.addEventListener("sheet-move", ({ target, detail }) => this.#move(target, detail));
    window.addEventListener("hashchange", () => this.#read());
    this.#read();
    const opened = this.#items.length ? 0 : OPENED;
    this.querySelectorAll(".picks").forEach((group, index) => (group.open = index < opened));
  }

  get #made() {
    return [...this.#list.querySelectorAll("sheet-item")];
  }

  get #items() {
    return this.#made.map(({ item }) => item);
  }

  // From the address.
  #read() {
    const sheet = sheetHere();
    this.hidden = isShown(sheet);
    if (this.hidden) return;
    const offered = sheet.items.filter(({ id }) => this.#byId.has(id));
    const unknown = sheet.items.filter(({ id }) => !this.#withRow.has(id)).length;
    const gone = sheet.items.length - offered.length - unknown;
    const counts = Object.entries({ gone, unknown }).map(([kind, count]) => ({ kind, count }));
    const problems = [...sheet.problems, ...counts.filter(({ count }) => count)];
    tell(this.querySelector(".builder__problems"), problemWords(problems));
    this.#list.replaceChildren(...offered.map((item) => this.#line(item, this.#byId.get(item.id))));
    this.#update();
    if (!offered.length) return;
    // Who comes with a sheet, such as from "Add to my sheet", sees first what is on it. Nothing moves while they choose.
    this.querySelector(".topic p").hidden = true;
    this.querySelector(".builder").prepend(this.querySelector(".builder__chosen"));
    this.#say(`On your sheet: ${[...new Set(this.#made.map(({ name }) => name))].join(", ")}.`);
  }

  #line(item, offer) {
    const line = document.importNode(this.#template.content.firstElementChild, true);
    line.querySelector("sheet-item").open(item, offer);
    return line;
  }

  #add(offer) {
    if (this.#items.length === LIMITS.items) {
      offer.box.checked = false;
      this.#say(`A sheet holds ${LIMITS.items} exercises. Take one off first.`);
      return;
    }
    this.#list.append(this.#line(offer.first, offer));
    this.#say(`${offer.name} is on the sheet.`);
    this.#changed();
  }

  #drop(offer) {
    for (const one of this.#made.filter(({ item }) => offer.ids.includes(item.id))) one.closest("li").remove();
    this.#say(`${offer.name} is off the sheet.`);
    this.#changed();
  }

  #move(one, how) {
    const line = one.closest("li");
    const near = { up: line.previousElementSibling, down: line.nextElementSibling }[how];
    if (how === "remove") {
      const next = line.nextElementSibling ?? line.previousElementSibling;
      line.remove();
      this.#say(`${one.name} is off the sheet.`);
      (next?.querySelector("[data-move=remove]") ?? this.querySelector("#chosen")).focus();
    } else if (near) {
      near[how === "up" ? "before" : "after"](line);
      one.focusOn(how);
      this.#say(`${one.name} is now ${this.#made.indexOf(one) + 1} of ${this.#made.length}.`);
    } else return;
    this.#changed();
  }

  #changed() {
    history.replaceState(null, "", toChange(this.#items));
    this.#update();
  }

  #update() {
    const items = this.#items;
    const chosen = new Set(items.map(({ id }) => this.#byId.get(id)));
    for (const offer of this.#offers) offer.box.checked = chosen.has(offer);
    this.#made.forEach((one, index) => one.place(index, items.length));
    const minutes = items.reduce((sum, item) => sum + minutesOf(item, this.#byId.get(item.id).dose), 0);
    this.querySelector(".builder__total").textContent = total(items.length, minutes);
    this.querySelector(".builder__fewer").hidden = items.length <= ENOUGH;
    for (const part of this.querySelectorAll("[data-when]")) {
      part.hidden = (part.dataset.when === "chosen") !== items.length > 0;
    }
    this.#link(items);
  }

  // All that leads on carries the sheet: to show it, to give it away, and to look at exercises and come back.
  #link(items) {
    const link = toShow(items);
    for (const element of this.querySelectorAll("[data-leads]")) element.setAttribute("href", link);
    this.querySelector(".builder__link").value = new URL(link, location.href).href;
    for (const away of this.#away) away.setAttribute("href", toShow(items, away.pathname));
  }

  #say(words) {
    this.querySelector(".builder__said").textContent = words;
  }
}

customElements.define("sheet-builder", SheetBuilder);
