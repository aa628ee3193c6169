// Where a session stands, told from timestamps alone: a tab that slept wakes up where it would have been, be it several
// phases on. Nothing ticks in here; times are milliseconds, and `now` must never go back (see steadyTime).
const AGAIN = 2000; // going back later than this begins the phase again, earlier leads to the one before

export class SessionClock {
  #phases;
  #index = 0;
  #spent = 0; // in this phase, up to #since
  #since; // undefined while paused

  constructor(phases, now) {
    this.#phases = phases;
    this.#since = now;
  }

  // {index, spent, left, paused}; `left` is null where the reader says when to go on.
  at(now) {
    if (this.#since !== undefined) {
      this.#spent += now - this.#since;
      this.#since = now;
    }
    while (this.#length !== null && this.#spent >= this.#length) {
      this.#spent -= this.#length;
      this.#index += 1;
    }
    const left = this.#length === null ? null : this.#length - this.#spent;
    return { index: this.#index, spent: this.#spent, left, paused: this.#since === undefined };
  }

  pause(now) {
    this.at(now);
    this.#since = undefined;
  }

  resume(now) {
    this.#since ??= now;
  }

  // To the beginning of a phase, paused or not as before.
  go(index, now) {
    const { paused } = this.at(now);
    this.#index = index;
    this.#spent = 0;
    this.#since = paused ? undefined : now;
  }

  back(now) {
    const { index, spent, left } = this.at(now);
    this.go(left !== null && spent > AGAIN ? index : Math.max(0, index - 1), now);
  }

  get #length() {
    const { seconds } = this.#phases[this.#index];
    return seconds === null ? null : seconds * 1000;
  }
}

// A time that never goes back and goes on while the device sleeps: performance.now() may stand still then, and the wall
// clock may be set back, so each step is the longer of the two.
export function steadyTime(read = () => [Date.now(), performance.now()]) {
  let last = read();
  let time = 0;
  return () => {
    const next = read();
    time += Math.max(0, next[0] - last[0], next[1] - last[1]);
    last = next;
    return time;
  };
}
