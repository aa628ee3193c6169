// From an exercise page to its session: reads the exercise off the page, asks how much, and opens the timer.
import { askHowMuch } from "./session-choice.js";
import { makeDialog, showDialog } from "./session-dialog.js";
import { openSession } from "./session-timer.js";
import { stepOf } from "./session-words.js";

const texts = (found) => [...found].map((one) => one.textContent.trim());

function drawingOf(page, floor) {
  const image = page.querySelector(".exercise__figure img");
  if (!image) return undefined;
  const { src, alt } = image;
  const [width, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
  return { src, width, height, alt, floor: floor === undefined ? undefined : Number(floor) };
}

// The exercise but for how much of it, as session-plan.js describes it.
function readPage(page, dose, floor) {
  const section = (name) => page.querySelector(`[data-section="${name}"]`);
  const stop = section("stop-and-get-help-if");
  const help = stop.querySelector("a");
  const besides = texts(stop.querySelectorAll("p")).map((words) => words.replace(help.textContent, "").trim());
  return {
    title: page.querySelector("h1").textContent.trim(),
    href: location.pathname,
    drawing: drawingOf(page, floor),
    steps: [...section("steps").querySelectorAll("li")].map(stepOf),
    stop: texts(stop.querySelectorAll("li")),
    atOnce: besides.join(" ").trim(),
    helpHref: help.href,
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
