// <start-session data-dose='{…}' data-floor="4"><button type="button">Start</button><p role="status"></p></start-session>
// Opens the timer for the exercise of this page. Without script there is no button.
import { timerButton } from "./timer-button.js";

class StartSession extends HTMLElement {
  connectedCallback() {
    timerButton(
      this.querySelector("button"),
      this.querySelector("[role=status]"),
      () => import("./session-start.js"),
      ({ startSession }) => startSession(this),
    );
  }
}

customElements.define("start-session", StartSession);
