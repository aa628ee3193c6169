// A sheet in the timer: each exercise as session-plan.js describes it, read from its row.
import { readDrawing, readSteps, readStop } from "./session-read.js";
import { openSession } from "./session-timer.js";

const INDEX = { R: 0, L: 1 };
const LEG = { R: "Right leg", L: "Left leg" };

// Which sides there are, and which of them the item asks for.
function sidesOf({ sides, per_side: perSide }, side) {
  if (!side) return { sides, perSide };
  return sides.length > 1 ? { sides, only: INDEX[side] } : { sides: [LEG[side]] };
}

function exerciseOf({ row, item }) {
  const { session, floor } = row.dataset;
  const link = row.querySelector("h2 a");
  return {
    title: link.textContent,
    href: link.href,
    drawing: readDrawing(row.querySelector(".stage img"), floor),
    steps: readSteps(row.querySelector(".sheet-row__steps")),
    ...readStop(row.querySelector(".sheet-row__stop-and-get-help-if")),
    ...sidesOf(JSON.parse(session), item.side),
    amount: item.amount,
    unit: item.unit,
    rounds: item.rounds,
  };
}

export const startSheet = (made) => openSession(made.map(exerciseOf));
