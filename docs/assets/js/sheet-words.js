// Doses and problems of a sheet in words.
import { count } from "./count.js";
import { element } from "./element.js";
import { LIMITS } from "./sheet-grammar.js";

export const UNITS = { s: "seconds", r: "times", m: "minutes" };

export const total = (number, minutes) => `${count(number, "exercises")}, about ${count(minutes, "minutes")}.`;

const sideWords = (side, dose) =>
  ({ L: " on the left side", R: " on the right side" })[side] ?? (dose.each ? " on each side" : "");

const join = (amount, rounds, days, side, dose) => {
  const single = dose.rounds.most === 1 && rounds.startsWith("1 ");
  const parts = single ? [amount + side] : [amount, rounds + side];
  return [...parts, ...(days ? [days] : [])].join(", ");
};

// "30 seconds, 3 rounds on each side, 5 days a week"
export const doseWords = ({ amount, rounds, days, side }, dose) =>
  join(
    count(amount, dose.amount.word),
    count(rounds, dose.rounds.word),
    days === null ? "" : count(days, dose.days.word),
    sideWords(side, dose),
    dose,
  );

const span = ({ low, high }) => (low === high ? `${low}` : `${low}–${high}`);
const spanWords = (number) => (number.high === 1 ? count(1, number.word) : `${span(number)} ${number.word}`);

// "20–30 seconds, 2–4 rounds on each side, 2–7 days a week": what the page says.
export const rangeWords = (dose) =>
  join(spanWords(dose.amount), spanWords(dose.rounds), spanWords(dose.days), sideWords("", dose), dose);

// One sentence for each number outside the page's range.
export const outsideWords = (item, dose, names) =>
  names.map((name) => {
    const more = item[name] > dose[name].high ? "more" : "less";
    return `${count(item[name], dose[name].word)} is ${more} than the page says (${span(dose[name])}).`;
  });

export const tooMuchWords = (item, dose, names) =>
  names.map((name) => `${count(item[name], dose[name].word)} is too much: the most is ${dose[name].most}.`);

// Why the page's own dose stands in the place of the one that the link says.
export const refusedWords = (item, dose, { unit, tooMuch }) =>
  unit
    ? [`The link counts in ${UNITS[item.unit]}, but this exercise counts in ${dose.amount.word}.`]
    : tooMuch.map((name) => {
        const { most, word } = dose[name];
        return `The link says ${count(item[name], word)}. That is too much: the most is ${most}.`;
      });

const some = (one, many) => (number) => (number === 1 ? one : many.replace("#", number));

const PROBLEMS = {
  version: () => "This page cannot read the link. Ask for a new one, or choose exercises here.",
  item: some(
    "One part of the link cannot be read, so it is left out.",
    "# parts of the link cannot be read, so they are left out.",
  ),
  unit: some(
    "One exercise in the link does not say if it counts seconds, times or minutes. It is left out.",
    "# exercises in the link do not say if they count seconds, times or minutes. They are left out.",
  ),
  twice: some(
    "One exercise is in the link more than once. It is shown once.",
    "# parts of the link name an exercise that is there already. Each is shown once.",
  ),
  many: some(
    `A sheet holds ${LIMITS.items} exercises. One more in the link is left out.`,
    `A sheet holds ${LIMITS.items} exercises. # more in the link are left out.`,
  ),
  long: () => "The link is too long. Its end is left out.",
  unknown: some(
    "One exercise in the link is not in this guide, so it is left out.",
    "# exercises in the link are not in this guide, so they are left out.",
  ),
  gone: some(
    "One exercise in the link cannot be changed here, so it is left out. The sheet still shows it.",
    "# exercises in the link cannot be changed here, so they are left out. The sheet still shows them.",
  ),
};

// One sentence for each kind of problem.
export const problemWords = (problems) => problems.map(({ kind, count: number }) => PROBLEMS[kind](number));

// Fills a list with sentences, and hides it when there is none.
export const tell = (list, sentences) => {
  list.replaceChildren(...sentences.map((sentence) => element("li", {}, sentence)));
  list.hidden = !sentences.length;
};
