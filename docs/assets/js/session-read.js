// What a session needs of an exercise (session-plan.js says what that is), read off its page or its row on a sheet.
const texts = (found) => [...found].map((one) => one.textContent.trim());

// The words of a step for who does one side alone: without the sentences that lead on to the other.
const wordsAlone = (step) => {
  const copy = step.cloneNode(true);
  for (const sentence of copy.querySelectorAll("[data-other]")) sentence.remove();
  return copy.textContent.trim();
};

// A browser may have translated the words: a step says in its data whether it counts time, whether it names a side, and
// which of its sentences lead on to the other one.
export const readSteps = (section) =>
  [...section.querySelectorAll("li")].map((step) => ({
    words: step.textContent.trim(),
    alone: wordsAlone(step),
    timed: "timed" in step.dataset,
    sided: "sided" in step.dataset,
  }));

// `floor`, if the drawing may be mirrored: how far its floor line lies above its lower edge.
export function readDrawing(image, floor) {
  if (!image) return undefined;
  const [width, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
  return { src: image.src, width, height, alt: image.alt, floor: floor === undefined ? undefined : Number(floor) };
}

// The signs to stop at, what to do at once, and where help is.
export function readStop(section) {
  const help = section.querySelector("a");
  const besides = texts(section.querySelectorAll("p")).map((words) => words.replace(help.textContent, "").trim());
  return { stop: texts(section.querySelectorAll("li")), atOnce: besides.join(" ").trim(), helpHref: help.href };
}
