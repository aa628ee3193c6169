// What a session says in each phase.
const UNIT = { s: "second", m: "minute", r: "time" };
const MINUTE = 60_000;

const plural = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
const lower = (words) => words.charAt(0).toLowerCase() + words.slice(1);

export const OTHER_SIDE = "These steps are for the other side. Swap left and right.";

const bothSides = ({ sides, only }) => sides.length > 1 && only === undefined;

function doseLine(exercise) {
  const { amount, unit, rounds, sides, only, perSide } = exercise;
  const each = bothSides(exercise) || perSide ? " on each side" : "";
  const where = only === undefined ? each : `, ${lower(sides[only])}`;
  return plural(amount, UNIT[unit]) + where + (rounds > 1 ? `, ${rounds} rounds` : "");
}

// A number for the time that is left: seconds, or minutes and seconds.
export function timeLeft(left, unit) {
  const seconds = Math.ceil(left / 1000);
  return unit === "m" ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : String(seconds);
}

// The same for who hears it: with its unit.
export function timeLeftSaid(left, unit) {
  const seconds = Math.ceil(left / 1000);
  if (unit !== "m") return plural(seconds, UNIT.s);
  return `${plural(Math.floor(seconds / 60), UNIT.m)} ${plural(seconds % 60, UNIT.s)}`;
}

// The steps are written for the first side, and lead on to the second. On that one, a step that names a side would be
// wrong; where one side is all, so would the sentence that leads on.
function stepsFor(steps, side, only) {
  const here = side ? steps.filter(({ sided }) => !sided) : steps;
  return only === undefined ? here : here.filter(({ alone }) => alone).map((step) => ({ ...step, words: step.alone }));
}

export const namesSide = (steps) => steps.some(({ sided }) => sided);

// While time runs, the steps that say how long; they are the ones a reader is at.
const holding = ({ steps }) => steps.filter(({ timed }) => timed);

// After it, the steps that lead out; where the last step says how long, that one.
function leaving({ steps, unit }) {
  if (unit === "r") return [];
  const after = steps.slice(steps.findLastIndex(({ timed }) => timed) + 1);
  return after.length ? after : steps.slice(-1);
}

function heading({ kind, side }, exercise) {
  if (kind === "place") return "Get into place";
  if (kind === "change") return "Change sides";
  if (kind === "rest") return "Rest";
  if (kind === "end") return "All done";
  if (exercise.perSide) return "Right and left in turns";
  return exercise.sides[side] || { s: "Hold", m: "Stay", r: "Go" }[exercise.unit];
}

function caption({ kind }, { amount, unit, perSide }) {
  if (kind === "place" || kind === "end") return "";
  if (kind === "ready") return "Get ready";
  if (kind !== "work") return "seconds to go";
  if (unit === "r") return plural(amount, UNIT.r).replace(/^\d+ /, "") + (perSide ? " on each side" : "");
  return `${UNIT[unit]}s to go`;
}

function next(phase, exercises) {
  const exercise = exercises[phase.exercise];
  if (phase.kind === "change") return `Next: ${lower(exercise.sides[phase.side])}.`;
  if (phase.kind === "rest") return "Next: a rest.";
  if (phase.kind === "place") return `Next: ${exercise.title}.`;
  return "Then you are done.";
}

// A session that begins on the second side.
const swap = ({ side }, { steps }) => (side && namesSide(steps) ? ` ${OTHER_SIDE}` : "");

function more(exercises, phases, index) {
  const phase = phases[index];
  const exercise = exercises[phase.exercise];
  const round = exercise.rounds > 1 ? `Round ${phase.round} of ${exercise.rounds}. ` : "";
  const amount = plural(exercise.amount, UNIT[exercise.unit]);
  if (phase.kind === "place") return `${doseLine(exercise)}.${swap(phase, exercise)}`;
  if (phase.kind === "ready") return `${round}Then ${amount}.`;
  if (phase.kind === "work") return round + next(phases[index + 1], exercises);
  if (phase.kind === "end") return "Take a moment before you move on.";
  return `${round}Next: ${exercise.sides[phase.side] ? lower(exercise.sides[phase.side]) : amount}.`;
}

function steps(phase, exercise) {
  if (phase.kind === "place") return exercise.steps;
  if (phase.kind === "work") return stepsFor(holding(exercise), phase.side, exercise.only);
  // Who changes sides leaves the one before; the words for leaving the last side would send them on to another.
  if (phase.kind === "change") return phase.side ? leaving(exercise) : stepsFor(leaving(exercise), 1);
  if (phase.kind === "ready" || bothSides(exercise)) return [];
  return stepsFor(leaving(exercise), phase.side, exercise.only);
}

// For who hears it: what counts comes first.
function said(exercises, { kind, exercise: index, seconds }, words) {
  const exercise = exercises[index];
  const [first, last] = [`${words.heading}.`, words.more];
  if (kind === "place") return [exercises.length > 1 && `${exercise.title}.`, first, last];
  if (kind === "ready") return ["Get ready.", first, last];
  if (kind === "end") return [first, last];
  if (kind !== "work") return [first, `${plural(seconds, "second")}.`, last];
  return [first, `${plural(exercise.amount, UNIT[exercise.unit])}.`, seconds === null && "Then press Done.", last];
}

// {heading, caption, more, steps, said}: `said` is for those who hear it. `ago` is how long ago the phase began, in
// milliseconds: a session may have ended while the device slept.
export function wordsOf(exercises, phases, index, ago = 0) {
  const phase = phases[index];
  const exercise = exercises[phase.exercise];
  const words = {
    heading: heading(phase, exercise),
    caption: caption(phase, exercise),
    more: more(exercises, phases, index),
    steps: steps(phase, exercise),
  };
  if (phase.kind === "end" && ago >= MINUTE) {
    words.more = `The time was up ${plural(Math.floor(ago / MINUTE), "minute")} ago.`;
  }
  return { ...words, said: said(exercises, phase, words).filter(Boolean).join(" ") };
}
