// What a session shows: the drawing on a floor that fills as time goes by, a number, a few words, and the buttons.
import { element } from "./element.js";
import { STOP_RULE } from "./session-panel.js";
import { canSound, canVibrate } from "./session-signals.js";
import { timeLeft, timeLeftSaid } from "./session-words.js";

const MAIN = { place: "I am ready", end: "Close" };
const SILENT =
  "This timer is silent until you turn on sound. " +
  "If your screen goes dark it may not ring: set an alarm on your phone too.";
const LINE = 1.2; // half the width of the floor line in a drawing, in its units

const button = (className, words, press) => {
  const made = element("button", { type: "button", className, textContent: words });
  made.addEventListener("click", press);
  return made;
};

export class SessionView {
  #exercises;
  #unit;
  #bar = element("div");
  #floor = element("div", { className: "session__floor", ariaHidden: "true" }, this.#bar);
  #image = element("img");
  #stage = element("div", { className: "session__stage" }, this.#image);
  #picture = element("div", { className: "session__picture" }, this.#stage, this.#floor);
  #title = element("h2", { id: "session-title", className: "session__title" });
  #heading = element("p", { className: "session__heading" });
  #number = element("p", { className: "session__number", role: "timer" });
  #caption = element("p", { className: "session__caption" });
  #more = element("p", { className: "session__more" });
  #note = element("p", { className: "session__note", textContent: SILENT });
  #steps = element("ol", { className: "session__steps" });
  #said = element("p", { className: "session__said heard", role: "status" });

  // `on` says what each button does: back, main, skip, end, steps, stop, sound, vibration.
  constructor(dialog, exercises, on) {
    this.#exercises = exercises;
    this.dialog = dialog;
    this.sound = button("session__plain", "Sound is off", on.sound);
    this.vibration = button("session__plain", "Vibration is off", on.vibration);
    this.look = button("session__plain", "Steps", on.steps);
    this.back = button("session__beside", "Back", on.back);
    this.main = button("solid", "", on.main);
    this.skip = button("session__beside", "Skip", on.skip);
    this.stop = button("session__stop", `${STOP_RULE} `, on.stop);
    this.stop.append(element("b", { textContent: "Stop." }));
    this.sound.hidden = !canSound;
    this.vibration.hidden = !canVibrate;
    dialog.setAttribute("aria-labelledby", this.#title.id);
    dialog.replaceChildren(
      element(
        "div",
        { className: "session__bar" },
        this.sound,
        this.vibration,
        button("session__plain session__end", "End", on.end),
        element("div", { className: "session__which" }, this.#title, this.look),
      ),
      this.#picture,
      element(
        "div",
        { className: "session__words" },
        ...[this.#heading, this.#number, this.#caption, this.#more, this.#note, this.#steps],
      ),
      element(
        "div",
        { className: "session__foot" },
        element("div", { className: "session__controls" }, this.back, this.main, this.skip),
        this.stop,
      ),
      this.#said,
    );
  }

  // A new phase.
  show(phase, words, { first, paused }) {
    const exercise = this.#exercises[phase.exercise];
    const focused = document.activeElement;
    this.#unit = phase.kind === "work" ? exercise.unit : "s";
    this.dialog.dataset.kind = phase.kind;
    this.#title.textContent = this.#which(phase.exercise) + exercise.title;
    this.#heading.textContent = words.heading;
    this.#number.textContent = phase.kind === "work" && this.#unit === "r" ? exercise.amount : "";
    this.#number.ariaLabel = null; // its words stand below it
    this.#more.textContent = words.more;
    this.#steps.replaceChildren(...words.steps.map((step) => element("li", { textContent: step.words })));
    this.#note.hidden = phase.kind !== "place" || exercise.unit !== "m";
    this.look.hidden = ["place", "end"].includes(phase.kind) || !exercise.steps.length;
    this.back.hidden = first;
    this.skip.hidden = phase.kind === "end" || (phase.kind === "place" && this.#exercises.length === 1);
    this.#bar.replaceWith((this.#bar = element("div"))); // a new one, so that it does not run back
    this.#draw(exercise.drawing, phase);
    this.running(phase, words, paused);
    this.dialog.scrollTop = 0;
    if (focused.hidden) this.main.focus(); // its button went away
    this.say(words.said);
  }

  // Paused or going on.
  running(phase, words, paused) {
    const stands = paused && !(phase.kind in MAIN);
    this.dialog.classList.toggle("session--paused", stands);
    this.#caption.textContent = stands ? "Paused" : words.caption;
    this.main.textContent = MAIN[phase.kind] ?? (paused ? "Go on" : phase.seconds === null ? "Done" : "Pause");
  }

  // `left` in milliseconds; null where no time runs.
  tick(left, phase) {
    this.#floor.classList.toggle("session__floor--still", left === null);
    if (left === null) return;
    this.#number.textContent = timeLeft(left, this.#unit);
    this.#number.ariaLabel = timeLeftSaid(left, this.#unit);
    this.#bar.style.transform = `scaleX(${1 - left / (phase.seconds * 1000)})`;
  }

  say(words) {
    this.#said.textContent = words;
  }

  #which(index) {
    return this.#exercises.length > 1 ? `${index + 1} of ${this.#exercises.length} · ` : "";
  }

  // In place, the drawing with the numbers of the steps; then without them. Mirrored for the second side.
  #draw(drawing, { kind, side }) {
    this.#stage.hidden = !drawing;
    if (!drawing) return;
    const mirrored = side > 0 && drawing.floor !== undefined;
    const numbered = kind === "place" && !mirrored; // numbers cannot be mirrored
    const stands = kind !== "place" && drawing.floor !== undefined;
    const src = drawing.src.split("#")[0] + (numbered ? "" : "#plain");
    if (this.#image.getAttribute("src") !== src) this.#image.src = src;
    this.#image.alt = mirrored ? "The same, with left and right swapped." : drawing.alt;
    this.#image.width = drawing.width;
    this.#image.height = drawing.height;
    this.#image.classList.toggle("session__mirrored", mirrored);
    const under = stands ? drawing.floor + LINE : 0;
    this.#picture.style.setProperty("--under", under / drawing.width);
    this.#picture.style.setProperty("--shape", (drawing.height - under) / drawing.width);
  }
}
