// <exercise-finder>: a form of choices and the cards they show. The address carries the choices, so that Back, reload
// and a link keep them; whatever else it carries is passed over. Without this script all cards stand there, unfiltered.
import { count } from "./count.js";
import { element } from "./element.js";
import { fits, leftOut, relaxations } from "./finder-match.js";

const exercises = (number) => count(number, "exercises");

const button = (textContent, onclick, more) => element("button", { type: "button", textContent, onclick, ...more });
const item = (...children) => element("li", {}, ...children);
const wordOf = (input) => input.parentElement.textContent.trim();

class ExerciseFinder extends HTMLElement {
  #form = this.querySelector("form");
  #open = this.querySelector(".filter__open");
  #status = this.querySelector(".found__status");
  #reasons = this.querySelector(".found__left-out");
  #clear = this.querySelector(".filter__clear");
  #on = this.querySelector(".found__on");

  connectedCallback() {
    if (!this.#form) return;
    this.#form.addEventListener("change", () => this.#choose());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#clear.addEventListener("click", () => {
      this.#inputs[0].focus();
      this.#choose(this.#chosen);
    });
    this.querySelector(".found__all").addEventListener("click", () => this.#giveUp(this.#chosen));
    this.querySelector(".filter__show").addEventListener("click", () => this.#showCards());
    this.#open.addEventListener("click", () => this.#toggle(this.#open.ariaExpanded !== "true"));
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#open.offsetParent || this.#open.ariaExpanded !== "true") return;
      this.#toggle(false);
      this.#open.focus();
    });
    this.#reasons.addEventListener("toggle", () => this.#explain());
    window.addEventListener("popstate", () => this.#read());
    this.#read();
  }

  get #inputs() {
    return [...this.#form.elements].filter((input) => input.name);
  }

  get #chosen() {
    return this.#inputs.filter((input) => input.checked && input.value);
  }

  #chosenIn(group) {
    return this.#chosen.filter((input) => input.name === group);
  }

  get #cards() {
    return [...this.querySelectorAll(".card")];
  }

  // The groups with what is chosen in each.
  #groups() {
    return [...this.#form.querySelectorAll("fieldset")].map(({ dataset: { group, match } }) => ({
      key: group,
      match,
      chosen: this.#chosenIn(group).map((input) => input.value),
    }));
  }

  // From the address to the form.
  #read() {
    const said = new URLSearchParams(location.search);
    for (const input of this.#inputs) {
      const words = said.getAll(input.name).flatMap((words) => words.split(","));
      input.checked = input.type === "radio" ? !input.value : words.includes(input.value);
      if (input.value && words.includes(input.value)) input.checked = true;
    }
    this.#filter();
  }

  // The reader chose, or gives up some choices: from the form to the address.
  #choose(given = []) {
    for (const input of given) {
      input.checked = false;
      const nothing = this.#inputs.find((one) => one.name === input.name && !one.value);
      if (nothing) nothing.checked = true;
    }
    const said = new URLSearchParams(this.#groups().flatMap(({ key, chosen }) => chosen.map((one) => [key, one])));
    const search = String(said) && `?${said}`;
    if (search !== location.search) history.pushState(null, "", location.pathname + search + location.hash);
    this.#filter();
  }

  #filter() {
    const groups = this.#groups();
    const cards = this.#cards;
    const shown = new Set(cards.filter((card) => fits(card, groups)));
    for (const card of cards) card.hidden = !shown.has(card);
    for (const kind of this.querySelectorAll(".kind-group")) {
      kind.hidden = !kind.querySelector(".card:not([hidden])");
    }
    this.#tell(groups, cards.length, shown.size);
    this.#name();
    this.#offer(groups, cards, shown.size);
    this.#explain();
  }

  #tell(groups, all, shown) {
    const on = groups.flatMap((group) => group.chosen).length;
    const hint = this.querySelector("[data-on]");
    hint.textContent = on ? `${on} on` : hint.dataset.on;
    this.querySelector(".filter__show").textContent = `Show ${exercises(shown)}`;
    this.querySelector(".found__count").textContent = on ? `${shown} of ${exercises(all)}` : exercises(all);
    this.querySelector(".found__ask").hidden = !this.#form.querySelector("[data-ask]:checked");
  }

  // What is on, each with a button that takes it away. Where that had the focus, the one in its place has it then.
  #name() {
    const list = this.#on.querySelector("ul");
    const at = [...list.children].findIndex((one) => one.contains(document.activeElement));
    const chips = this.#chosen.map((input) => {
      const name = wordOf(input);
      return item(button(name, () => this.#choose([input]), { ariaLabel: `Remove: ${name}` }));
    });
    list.replaceChildren(...chips);
    this.#on.hidden = this.#clear.hidden = !chips.length;
    if (at >= 0) (chips[Math.min(at, chips.length - 1)]?.firstChild ?? this.#status).focus();
  }

  // Nothing is left: which wish to give up.
  #offer(groups, cards, shown) {
    const none = this.querySelector(".found__none");
    none.hidden = shown > 0;
    if (shown) return;
    const offers = relaxations(cards, groups).map(({ groups: given, count: found }) => {
      const inputs = given.map(({ key }) => this.#chosenIn(key));
      const names = inputs.map((some) => some.map((input) => `“${wordOf(input)}”`).join(" or ")).join(" and ");
      return item(button(`Without ${names}: ${exercises(found)}`, () => this.#giveUp(inputs.flat())));
    });
    offers[0]?.firstChild.classList.add("solid");
    none.querySelector("ul").replaceChildren(...offers);
    none.querySelector(".found__wishes").hidden = !offers.length;
    none.querySelector(".found__warned").hidden = offers.length > 0;
  }

  #giveUp(inputs) {
    this.#choose(inputs);
    this.#status.focus();
  }

  // What is left out for a reason. The list is made when it is asked for.
  #explain() {
    const found = leftOut(this.#cards, this.#groups());
    this.#reasons.hidden = !found.length;
    this.#reasons.querySelector("summary span").textContent = found.length;
    if (!this.#reasons.open) return;
    const because = Object.fromEntries(this.#inputs.map((input) => [input.value, input.dataset.because]));
    const items = found.map(([card, reasons]) => {
      const { href } = card.querySelector("a");
      const link = element("a", { href, textContent: card.querySelector(".card__name").textContent });
      return item(link, `, because ${reasons.map((reason) => because[reason]).join(", and ")}`);
    });
    this.#reasons.querySelector("ul").replaceChildren(...items);
  }

  #toggle(open) {
    this.#open.ariaExpanded = String(open);
  }

  #showCards() {
    this.#toggle(false);
    this.#status.focus();
    this.#status.scrollIntoView();
  }
}

customElements.define("exercise-finder", ExerciseFinder);
