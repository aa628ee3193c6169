// What a session needs of an exercise (session-plan.js says what that is), read off its page or its row on a sheet.
const texts = (found) => [...found].map((one) => one.textContent.trim());

// A browser may have translated the words: a step says in its data whether it counts time and whether it names a side.
export const readSteps = (section) =>
  [...section.querySelectorAll("li")].map(({ textContent, dataset }) => ({
    words: textContent.trim(),
    timed: "timed" in dataset,
    sided: "sided" in dataset,
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
