// From an exercise page to its session: reads the exercise off the page, asks how much, and opens the timer.
import { askHowMuch } from "./session-choice.js";
import { makeDialog, showDialog } from "./session-dialog.js";
import { readDrawing, readSteps, readStop } from "./session-read.js";
import { openSession } from "./session-timer.js";

// The exercise but for how much of it, as session-plan.js describes it.
function readPage(page, dose, floor) {
  const section = (name) => page.querySelector(`[data-section="${name}"]`);
  return {
    title: page.querySelector("h1").textContent.trim(),
    href: location.pathname,
    drawing: readDrawing(page.querySelector(".exercise__figure img"), floor),
    steps: readSteps(section("steps")),
    ...readStop(section("stop-and-get-help-if")),
    sides: dose.sides,
    perSide: dose.per_side,
    unit: dose.unit,
    before: [...section("before-you-start").children].slice(1).map((part) => part.cloneNode(true)), // but its heading
  };
}

export async function startSession({ dataset }) {
  const dose = JSON.parse(dataset.dose);
  const exercise = readPage(document.querySelector(".exercise"), dose, dataset.floor);
  const dialog = await makeDialog();
  const chosen = askHowMuch(dialog, exercise, dose);
  showDialog(dialog);
  dialog.querySelector("h2").focus();
  const howMuch = await chosen;
  if (howMuch) await openSession([{ ...exercise, ...howMuch }], dialog);
}
