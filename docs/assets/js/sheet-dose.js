// The dose of an item against what its exercise's page says. The data of a row or of a choice carries what the page says:
// a number there is "low high most", the page's range and the most that is allowed at all.
export const NUMBERS = ["amount", "rounds", "days"];

const numberOf = (data, name) => {
  const [low, high, most] = data[name].split(" ").map(Number);
  return { low, high, most, word: data[`${name}Word`] };
};

// What the page says: {unit, each, minutes, amount, rounds, days}; null where nothing is to be done.
export const doseOf = ({ dataset }) =>
  dataset.unit
    ? {
        unit: dataset.unit,
        each: dataset.sides === "each",
        minutes: Number(dataset.minutes),
        ...Object.fromEntries(NUMBERS.map((name) => [name, numberOf(dataset, name)])),
      }
    : null;

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
