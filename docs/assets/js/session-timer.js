// openSession(exercises): does the exercises one after the other, in a dialog that fills the screen. It keeps nothing.
// What an exercise is stands in session-plan.js. The promise is kept when the dialog is closed.
import { AwakeScreen } from "./awake-screen.js";
import { SessionClock, steadyTime } from "./session-clock.js";
import { makeDialog, showDialog } from "./session-dialog.js";
import { openSteps, openStopRules } from "./session-panel.js";
import { planSession, skipFrom } from "./session-plan.js";
import { Signals } from "./session-signals.js";
import { SessionView } from "./session-view.js";
import { wordsOf } from "./session-words.js";

class Session {
  #exercises;
  #phases;
  #clock;
  #view;
  #shown = -1; // the phase on the screen
  #paused; // whether it is, on the screen: words that stay are not written again, for a browser may have translated them
  #tick; // the next time to look
  #now = steadyTime();
  #signals = new Signals();
  #awake = new AwakeScreen();
  #look = () => this.draw();

  constructor(dialog, exercises) {
    this.#exercises = exercises;
    this.#phases = planSession(exercises);
    this.#clock = new SessionClock(this.#phases, this.#now());
    this.#view = new SessionView(dialog, exercises, {
      back: () => this.#change((clock, now) => clock.back(now), true),
      skip: () => this.#change((clock, now) => clock.go(skipFrom(this.#phases, clock.at(now).index), now), true),
      main: () => (this.#phase.kind === "end" ? dialog.close() : this.#main()),
      end: () => dialog.close(),
      steps: () => {
        this.#pause();
        openSteps(dialog, this.#exercise, this.#phase.side);
      },
      stop: () => {
        this.#pause();
        openStopRules(dialog, this.#exercise, () => dialog.close());
      },
      sound: () => this.#switch(this.#view.sound, "Sound", this.#signals.toggleSound()),
      vibration: () => this.#switch(this.#view.vibration, "Vibration", this.#signals.toggleVibration()),
    });
    document.addEventListener("visibilitychange", this.#look);
    dialog.addEventListener("close", () => this.#close());
  }

  get #phase() {
    return this.#phases[this.#shown];
  }

  get #exercise() {
    return this.#exercises[this.#phase.exercise];
  }

  begin() {
    this.draw();
    this.#view.main.focus({ preventScroll: true });
  }

  // Shows where the session stands, and looks again when the number changes. `anew`: even if it is the same phase.
  draw(anew = false) {
    clearTimeout(this.#tick);
    const { index, spent, left, paused } = this.#clock.at(this.#now());
    const words = wordsOf(this.#exercises, this.#phases, index, spent);
    const phase = this.#phases[index];
    if (index !== this.#shown || anew) {
      if (this.#shown >= 0) this.#signals.give(phase.kind);
      this.#shown = index;
      this.#view.show(phase, words, { first: index === 0, paused });
    } else if (paused !== this.#paused) this.#view.running(phase, words, paused);
    this.#paused = paused;
    this.#view.tick(left, phase);
    this.#awake.want(!paused && phase.kind !== "end");
    if (left !== null && !paused) this.#tick = setTimeout(this.#look, left % 1000 || 1000);
  }

  #change(how, anew = false) {
    how(this.#clock, this.#now());
    this.draw(anew);
  }

  // The big button: in place, go on, done or pause.
  #main() {
    const next = (clock, now) => clock.go(this.#shown + 1, now);
    if (this.#phase.kind === "place") {
      this.#change((clock, now) => clock.resume(now));
      this.#change(next);
    } else if (this.#clock.at(this.#now()).paused) {
      this.#change((clock, now) => clock.resume(now));
      this.#view.say("Going on.");
    } else if (this.#phase.seconds === null) this.#change(next);
    else this.#pause();
  }

  #pause() {
    this.#change((clock, now) => clock.pause(now));
    this.#view.say("Paused.");
  }

  #switch(button, name, on) {
    button.textContent = `${name} is ${on ? "on" : "off"}`;
    this.#view.say(`${button.textContent}.`);
  }

  #close() {
    clearTimeout(this.#tick);
    document.removeEventListener("visibilitychange", this.#look);
    this.#awake.close();
    this.#signals.close();
  }
}

export async function openSession(exercises, shown) {
  const dialog = shown ?? (await makeDialog());
  const session = new Session(dialog, exercises);
  if (!shown) showDialog(dialog);
  session.begin();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve()));
}
