// <start-session data-dose='{…}' data-floor="4"><button type="button">Start</button></start-session>
// Opens the timer for the exercise of this page. Nothing of it is fetched before; without script the button is not there.
class StartSession extends HTMLElement {
  #busy = false;

  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => this.#start());
  }

  async #start() {
    if (this.#busy) return;
    this.#busy = true;
    this.querySelector("[role=alert]")?.remove();
    const timer = await import("./session-start.js").catch(() => undefined);
    if (timer) await timer.startSession(this);
    else this.#excuse();
    this.#busy = false;
  }

  #excuse() {
    const said = document.createElement("p");
    said.role = "alert";
    said.textContent = "The timer did not load. Are you offline? The steps below work without it.";
    this.append(said);
  }
}

customElements.define("start-session", StartSession);
