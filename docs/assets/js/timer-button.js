// A button that opens a timer. Nothing of the timer is fetched before, and a second tap opens no second one.
export function timerButton(button, said, fetched, open) {
  let opening = false;
  button.addEventListener("click", async () => {
    if (opening) return;
    opening = true;
    said.textContent = "";
    try {
      const timer = await fetched().catch(() => null);
      if (timer) await open(timer);
      else said.textContent = "The timer did not load. Are you offline? The steps below work without it.";
    } finally {
      opening = false;
    }
  });
}
