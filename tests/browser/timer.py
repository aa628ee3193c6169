"""What the tests of the timer share: a reader's hands and eyes, and what stands in for the device."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

STRETCH = "exercises/half-kneeling-stretch/"

# What a session may ask of the device is noted instead of done.
STUBS = """
window.calls = [];
window.AudioContext = class {
  currentTime = 0;
  constructor() { calls.push("audio"); }
  resume() {}
  close() { calls.push("audio closed"); }
  createOscillator() { return { frequency: {}, connect: (to) => to, start() { calls.push("tone"); }, stop() {} }; }
  createGain() { return { gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect() {} }; }
};
navigator.vibrate = () => calls.push("buzz");
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  if (window.refused) throw new DOMException("no", "NotAllowedError");
  calls.push("awake");
  return { released: false, async release() { this.released = true; calls.push("may sleep"); } };
} } });
window.see = (state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};
"""

Start = Callable[..., Page]


def press(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()


def dialog(page: Page) -> Locator:
    return page.locator("dialog.session")


def heading(page: Page) -> Locator:
    return page.locator(".session__heading")


def number(page: Page) -> Locator:
    return page.get_by_role("timer")


def wait(page: Page, seconds: float) -> None:
    page.clock.run_for(int(seconds * 1000))


def calls(page: Page) -> list[str]:
    found: list[str] = page.evaluate("calls")
    return found


def expect_phase(page: Page, title: str, shown: str, more: str = "") -> None:
    expect(heading(page)).to_have_text(title)
    expect(number(page)).to_have_text(shown)
    if more:
        expect(page.locator(".session__more")).to_have_text(more)
