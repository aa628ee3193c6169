// Keeps the screen on while that is wanted and the page is seen. Silent where a browser cannot, or refuses.
export class AwakeScreen {
  #wanted = false;
  #lock;
  #turn = Promise.resolve();
  #look = () => this.#settle();

  constructor() {
    document.addEventListener("visibilitychange", this.#look);
  }

  want(wanted) {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#settle();
  }

  close() {
    document.removeEventListener("visibilitychange", this.#look);
    this.want(false);
  }

  // One after the other: a wish may change while the browser still answers.
  #settle() {
    this.#turn = this.#turn.then(async () => {
      const due = this.#wanted && document.visibilityState === "visible";
      const held = this.#lock && !this.#lock.released;
      if (due && !held) this.#lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
      if (!due && held) await this.#lock.release();
    });
  }
}
