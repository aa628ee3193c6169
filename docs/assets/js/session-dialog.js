// The dialog that fills the screen for a session, with its styles. Escape, its own buttons and the browser's Back close
// it. Nothing is kept: the entry in the history of the browser has this address and says only that a session was open.
import { element } from "./element.js";

const STYLES = new URL("../css/session.css", import.meta.url).href;

function addStyles() {
  if ([...document.styleSheets].some((sheet) => sheet.href === STYLES)) return Promise.resolve();
  const link = element("link", { rel: "stylesheet", href: STYLES });
  const ready = new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve); // plain, but it works
  });
  document.head.append(link);
  return ready;
}

export async function makeDialog() {
  await addStyles();
  const dialog = element("dialog", { className: "session guide" });
  document.body.append(dialog);
  return dialog;
}

export function showDialog(dialog) {
  const leave = () => dialog.close();
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", leave);
    if (history.state?.session) history.back();
    dialog.remove();
  });
  history.pushState({ session: true }, "");
  addEventListener("popstate", leave);
  dialog.showModal();
}
