// The row of an exercise on a sheet, with its number and its dose filled in.
import { element } from "./element.js";
import { doseOf, isRefused, judge, minutesOf } from "./sheet-dose.js";
import { SITE, loadRow } from "./sheet-row-file.js";
import { doseWords, outsideWords, rangeWords, refusedWords, tell } from "./sheet-words.js";
import { asTyped } from "./typed-address.js";

const absent = (id) => {
  const page = new URL(`e/${id}/`, SITE);
  const link = element("a", { href: page.href, className: "screen-only", textContent: "Open its page" });
  const typed = element("span", { className: "paper-only", textContent: `Its page: ${asTyped(page)}` });
  return element(
    "article",
    { className: "sheet-row sheet-row--undrawn" },
    element("h2", {}, element("span", { className: "sheet-row__number" }), ` Exercise ${id}`),
    element("p", {}, "It could not be loaded. Are you offline? ", link, typed),
  );
};

// The row of an item: {row, item, dose, minutes}. `dose` is null where nothing is to be done. Never rejected.
export const makeRow = async (item, place) => {
  const source = await loadRow(item.id).catch(() => null);
  const row = source ? document.importNode(source, true) : absent(item.id);
  row.querySelector(".sheet-row__number").textContent = `${place}.`;
  const dose = doseOf(row);
  return { row, dose, ...(dose ? fillDose(row, item, dose) : { item, minutes: 0 }) };
};

// The steps are written for the right side.
const FOR_THE_RIGHT = "The steps are written for the right side. Swap left and right.";
const namesSide = (row) => row.querySelector(".sheet-row__steps [data-sided]");

// Writes the dose in words, and its numbers where the steps say them: they are marked. A dose that is refused gives way
// to the page's own, whose low end is then the item.
function fillDose(row, item, dose) {
  const found = judge(item, dose);
  const refused = isRefused(found);
  for (const place of refused ? [] : row.querySelectorAll("[data-number]")) {
    place.textContent = item[place.dataset.number] ?? place.textContent; // the sheet may leave days open
  }
  row.querySelector(".sheet-row__dose").textContent = refused ? rangeWords(dose) : doseWords(item, dose);
  const said = refused
    ? [...refusedWords(item, dose, found), "So you see what the page says. Start at its low end."]
    : [...outsideWords(item, dose, found.outside)];
  if (!refused && said.length) said.push("Not sure that it is meant? Ask who gave you this sheet.");
  if (!refused && item.side === "L" && namesSide(row)) said.push(FOR_THE_RIGHT);
  tell(row.querySelector(".sheet-row__said"), said);
  const { amount, rounds, days, unit } = dose;
  const done = refused ? { ...item, unit, amount: amount.low, rounds: rounds.low, days: days.low } : item;
  return { item: done, minutes: minutesOf(done, dose) };
}
