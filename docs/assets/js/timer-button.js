// A button that opens a timer. Nothing of the timer is fetched before, and a second tap opens no second one.
const SLOW = 500; // ms
// To press again may not do: many a browser remembers for as long as the page is open that a script did not come.
const NOT_LOADED = "The timer did not load. Are you offline? The steps below work without it. Load this page again to try again.";

export function timerButton(button, said, fetched, open) {
  let opening = false;
  button.addEventListener("click", async () => {
    if (opening) return;
    opening = true;
    const slow = setTimeout(() => (said.textContent = "The timer is being loaded."), SLOW);
    said.textContent = "";
    try {
      const timer = await fetched().catch(() => null);
      clearTimeout(slow);
      said.textContent = timer ? "" : NOT_LOADED;
      if (timer) await open(timer);
    } finally {
      opening = false;
    }
  });
}
