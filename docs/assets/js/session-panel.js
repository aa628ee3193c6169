// What lies over a running session when it is asked for: the stop rules, or the steps. Closed, the focus goes back.
import { element } from "./element.js";
import { namesSide, OTHER_SIDE } from "./session-words.js";

export const STOP_RULE = "Sharp pain, tingling or dizzy?";
const HELP = "Whom to call, and how soon";

const list = (name, items) => element(name, {}, ...items.map((item) => element("li", { textContent: item })));
const link = (href, words) => element("a", { href, textContent: words });

function openPanel(dialog, title, ...content) {
  const name = element("h2", { id: "session-panel", textContent: title, tabIndex: -1, autofocus: true });
  const close = element("button", { type: "button", className: "solid", textContent: "Back to the timer" });
  const panel = element("dialog", { className: "session__panel" }, name, ...content, close);
  panel.setAttribute("aria-labelledby", name.id);
  close.addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => panel.remove());
  dialog.append(panel);
  panel.showModal();
}

export function openStopRules(dialog, { stop, atOnce, helpHref }, end) {
  const over = element("button", { type: "button", className: "session__plain", textContent: "End the session" });
  over.addEventListener("click", end);
  const help = element("p", { className: "session__help" }, link(helpHref, HELP));
  const now = atOnce ? [element("p", {}, element("b", { textContent: atOnce }))] : [];
  openPanel(dialog, "Stop and get help if", list("ul", stop), ...now, help, over);
}

export function openSteps(dialog, { steps, href, title }, side) {
  const here = new URL(href, location.href).pathname === location.pathname;
  const swap = side && namesSide(steps) ? [element("p", { textContent: OTHER_SIDE })] : [];
  const page = here ? [] : [element("p", {}, link(href, `The whole page: ${title}`))];
  openPanel(dialog, "Steps", ...swap, list("ol", steps.map(({ words }) => words)), ...page);
}
