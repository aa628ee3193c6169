// Material's script comes when the reader turns to something that needs it: on wide screens, where menu and contents
// follow the text, with the first move or scroll, else with the first touch, hover or key on search, menu or colours.
// What was typed by then stays in the field, and Material reads it there.
(() => {
  const NEEDS_IT = ".md-search, [for=__search], site-search, [for=__drawer], [data-md-component=palette]";
  const [AGAIN, SELDOM] = [1000, 8000]; // ms
  const late = document.querySelector("script[data-late]");
  const { keep } = document.currentScript.dataset;
  const colours = document.querySelector("[data-md-component=palette]");
  const wide = matchMedia("(min-width: 60em)");
  let [loading, parsed] = [undefined, false];

  const load = () =>
    (loading ??= new Promise((resolve) => {
      const ask = (pause = AGAIN) => {
        const script = document.createElement("script");
        script.addEventListener("load", () => {
          if (parsed) document$.next(document); // Material waits for an event that is over
          resolve();
        });
        script.onerror = () => {
          script.remove();
          setTimeout(ask, pause, Math.min(2 * pause, SELDOM)); // a phone's network comes and goes
        };
        script.src = late.dataset.late;
        document.head.append(script);
      };
      ask();
    }));

  document.addEventListener("DOMContentLoaded", () => (parsed = true), { once: true });
  document.documentElement.classList.replace("no-js", "js");
  for (const name of ["focusin", "pointerover", "pointerdown", "input"]) {
    document.addEventListener(name, ({ target }) => target.closest?.(NEEDS_IT) && load(), { passive: true });
  }

  // Until then the colours follow the device or the reader's last choice, and their button waits for the script.
  const choices = [...(colours?.querySelectorAll("input") ?? [])];
  const chosen = Math.max(0, __md_get("__palette")?.index ?? 0);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    const media = `(prefers-color-scheme: ${dark.matches ? "dark" : "light"})`;
    const fitting = choices.find((choice) => choice.dataset.mdColorMedia === media);
    if (!loading && fitting) document.body.dataset.mdColorScheme = fitting.dataset.mdColorScheme;
  };
  if (choices[chosen]?.dataset.mdColorMedia === "(prefers-color-scheme)") {
    paint();
    dark.addEventListener("change", paint);
  }
  const button = choices[chosen]?.nextElementSibling;
  if (button) button.hidden = false;
  if (button) choices[chosen].checked = true; // for who hears it
  let ready = false;
  colours?.addEventListener("click", (event) => {
    const label = event.target.closest("label");
    if (ready || !label) return;
    event.preventDefault();
    load().then(() => {
      ready = true;
      label.click();
    });
  });

  // What keeps pages for days without a network waits until this one is done, and longer on a first visit.
  const keepPages = () => setTimeout(() => import("./keep-opened.js"), navigator.serviceWorker.controller ? 0 : 2000);
  if (keep !== undefined && navigator.serviceWorker) addEventListener("load", keepPages, { once: true });

  const asked = new URLSearchParams(location.search);
  if (asked.has("q") || asked.has("h")) load();
  for (const name of ["scroll", "pointermove", "pointerdown", "keydown"]) {
    addEventListener(name, () => wide.matches && load(), { passive: true });
  }
  wide.addEventListener("change", load);
})();
