// What happens in a session, one phase after the other: no page and no clock in here.
//
// An exercise is {title, href, drawing: {src, width, height, alt, floor}, steps, stop: [text], helpHref,
// sides: ["Right leg", "Left leg"] or [""], only, amount, unit: "s", "m" or "r" (repetitions), rounds, perSide}.
// A step is {words, alone, timed, sided}: its words, those for one side alone, whether it says how long or names a side.
// `only`, if any, is the index of the one side that is meant.
// `atOnce`, if any, is what else to do on stopping, such as "Take the heat off at once."
// `perSide`: the amount is for each side, right and left by turns in one round. `drawing.floor`: how far the floor line
// lies above the lower edge, given where the drawing has no words in it, so that it may be mirrored for the other side.
//
// A phase is {kind, exercise, side, round, seconds}; exercise and side are indexes. Where `seconds` is null the reader
// says when to go on: in place, repetitions done, the end.
export const READY = 5;
const CHANGE = 15; // time to sit up and lie down again; shorter is one tap away
const REST = { s: 15, m: 15, r: 60 }; // seconds; a suggestion of ours, no page gives a number for all

const work = ({ amount, unit }) => ({ s: amount, m: amount * 60, r: null })[unit];

function phasesOf(exercise, index) {
  const sides = [...exercise.sides.keys()].filter((side) => side === (exercise.only ?? side));
  const turns = Array.from({ length: exercise.rounds }, (_, round) =>
    sides.map((side) => ({ exercise: index, side, round: round + 1 })),
  ).flat();
  const before = (turn, place) => {
    if (!place) return { kind: "ready", ...turn, seconds: READY };
    if (turns[place - 1].side !== turn.side) return { kind: "change", ...turn, seconds: CHANGE };
    return { kind: "rest", ...turn, seconds: REST[exercise.unit] };
  };
  return [
    { kind: "place", ...turns[0], seconds: null },
    ...turns.flatMap((turn, place) => [before(turn, place), { kind: "work", ...turn, seconds: work(exercise) }]),
  ];
}

export function planSession(exercises) {
  const phases = exercises.flatMap(phasesOf);
  return [...phases, { ...phases.at(-1), kind: "end", seconds: null }];
}

// Where to go from a phase that the reader skips: from getting into place, past the whole exercise.
export function skipFrom(phases, index) {
  const { kind, exercise } = phases[index];
  if (kind !== "place") return Math.min(index + 1, phases.length - 1);
  const next = phases.findIndex((phase) => phase.exercise > exercise);
  return next < 0 ? phases.length - 1 : next;
}
