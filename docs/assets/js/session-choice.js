// The screen before a session: who should not do the exercise, and how much of it. Only amounts inside the page's range
// can be chosen, and the smallest is chosen at first.
import { element } from "./element.js";

const STEP = { s: 5, m: 5, r: 1 };
const MANY = 20; // a longer range of repetitions goes by tens
const AMOUNT = { s: "How long", m: "How long", r: "How many" };
const UNIT = { s: "seconds", m: "minutes", r: "times" };

export function amounts([low, high], unit) {
  const step = unit === "r" && high - low > MANY ? 10 : STEP[unit];
  const found = [low];
  for (let next = (Math.floor(low / step) + 1) * step; next < high; next += step) found.push(next);
  return high > low ? [...found, high] : found;
}

export const rounds = ([low, high]) => Array.from({ length: high - low + 1 }, (_, more) => low + more);

// A labelled list to choose from; a number alone needs no choice, and is said.
function chooser(words, numbers, unit) {
  const said = (value) => `${value} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
  const options = numbers.map((value) => element("option", { value, textContent: said(value) }));
  const choice = element("select", {}, ...options);
  const field = element("label", { className: "session__choice" }, element("span", { textContent: words }), choice);
  if (numbers.length > 1) return { field, value: () => Number(choice.value) };
  const only = element("b", { textContent: said(numbers[0]) });
  return { field: element("p", { className: "session__choice" }, field.firstChild, only), value: () => numbers[0] };
}

// Fills the dialog. The promise brings {amount, rounds}, or nothing when the reader leaves.
export function askHowMuch(dialog, { title, before }, dose) {
  const each = dose.sides.length > 1 || dose.per_side ? " on each side" : "";
  const amount = chooser(AMOUNT[dose.unit], amounts(dose.amount, dose.unit), UNIT[dose.unit]);
  const round = chooser("How often", rounds(dose.rounds), "rounds");
  const hint = "New to this? We suggest the smallest numbers, unless the page says another.";
  const name = element("h2", { id: "session-title", tabIndex: -1, textContent: title });
  const close = element("button", { type: "button", className: "session__plain session__end", textContent: "Close" });
  const go = element("button", { type: "button", className: "solid", textContent: "Next" });
  dialog.setAttribute("aria-labelledby", name.id);
  dialog.dataset.kind = "choice";
  dialog.replaceChildren(
    element(
      "div",
      { className: "session__ask" },
      element("div", { className: "session__bar" }, name, close),
      element(
        "section",
        { className: "session__before" },
        element("h3", { textContent: "Before you start" }),
        ...before,
      ),
      element(
        "section",
        {},
        element("h3", { textContent: `How much${each}` }),
        element("div", { className: "session__choices" }, amount.field, ...(dose.rounds[1] > 1 ? [round.field] : [])),
        element("p", { className: "session__hint", textContent: hint }),
      ),
    ),
    element("div", { className: "session__foot" }, element("div", { className: "session__controls" }, go)),
  );
  return new Promise((resolve) => {
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => resolve(undefined));
    go.addEventListener("click", () => resolve({ amount: amount.value(), rounds: round.value() }));
  });
}
