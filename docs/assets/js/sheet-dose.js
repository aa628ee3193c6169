// The dose of an item against what its exercise's page says, which the data of a row or of a choice carries:
// data-dose="s each 4 20 30 60 2 4 5 2 7 7 rounds" is the unit, the sides, the minutes, for each number the page's range
// and the most that is allowed at all, and what a round is called.
import { UNITS } from "./sheet-words.js";

export const NUMBERS = ["amount", "rounds", "days"];

// What the page says: {unit, each, minutes, amount, rounds, days}; null where nothing is to be done.
export const doseOf = ({ dataset }) => {
  if (!dataset.dose) return null;
  const [unit, sides, minutes, ...said] = dataset.dose.split(" ");
  const words = [UNITS[unit], said.splice(9).join(" "), "days a week"];
  const each = (name, index) => {
    const [low, high, most] = said.slice(3 * index).map(Number);
    return [name, { low, high, most, word: words[index] }];
  };
  return { unit, each: sides === "each", minutes: Number(minutes), ...Object.fromEntries(NUMBERS.map(each)) };
};

export const firstItem = (id, { unit, amount, rounds, days }) => ({
  id,
  amount: amount.low,
  unit,
  rounds: rounds.low,
  days: days.low,
  side: "",
});

// What is wrong with an item: another unit, numbers above the most, numbers outside the page's range.
export const judge = (item, dose) => {
  const said = NUMBERS.filter((name) => item[name] !== null);
  const tooMuch = said.filter((name) => item[name] > dose[name].most);
  const outside = said.filter((name) => item[name] < dose[name].low || item[name] > dose[name].high);
  return { unit: item.unit !== dose.unit, tooMuch, outside: outside.filter((name) => !tooMuch.includes(name)) };
};

export const isRefused = ({ unit, tooMuch }) => unit || tooMuch.length > 0;

// About how many minutes it takes. The page's own number holds for its whole range; a larger dose takes longer.
export const minutesOf = (item, dose) => {
  if (item.unit === "m") return item.amount * item.rounds;
  const larger = (item.amount * item.rounds) / (dose.amount.high * dose.rounds.high);
  const bothSides = dose.minutes * Math.max(1, larger);
  return Math.max(1, Math.round(item.side && dose.each ? bothSides / 2 : bothSides));
};
