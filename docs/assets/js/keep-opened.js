// Tells the worker what this page has loaded, so that it opens again without a network, and says when it is a copy.
import { ROOT, listen, registered, say, wantsCopies } from "./guide-worker.js";
import "./copy-notice.js";
import { element } from "./element.js";

const PAUSE = 700; // ms without anything new

// The short address of an exercise, which is on paper and in QR codes, is kept with its page.
const shortAddress = () => {
  const code = document.querySelector("show-code qr-code[href]");
  return code ? [new URL(code.getAttribute("href"), document.baseURI).href, new URL("take-anchor.js", import.meta.url).href] : [];
};

// What a page brings only when it is wanted, such as what fills a sheet, is kept with it.
const forLater = () =>
  [...document.querySelectorAll("template")]
    .flatMap(({ content }) => [...content.querySelectorAll("link, script")])
    .map((part) => new URL(part.getAttribute("href") ?? part.getAttribute("src"), document.baseURI).href);

const report = () => {
  const [visit] = performance.getEntriesByType("navigation");
  if (visit?.type === "back_forward") return; // it may be of another day
  let addresses = [location.origin + location.pathname, ...shortAddress(), ...forLater()];
  let pause;
  const send = () => {
    if (!wantsCopies()) return seen.disconnect(); // they were removed, here or in another tab
    say({ type: "opened", addresses });
    addresses = [];
  };
  const seen = new PerformanceObserver((list) => {
    addresses.push(...list.getEntries().map(({ name }) => name));
    clearTimeout(pause);
    pause = setTimeout(send, PAUSE);
  });
  seen.observe({ type: "resource", buffered: true });
};

const start = async () => {
  listen(({ type, copy }) => {
    if (type === "status" && copy && copy !== "none") element("copy-notice").show(copy);
  });
  await registered();
  say({ type: "status" });
  report();
};

// Not in the page: a browser would fetch it, and an icon, with the page of each first visit.
document.head.append(element("link", { rel: "manifest", href: new URL("site.webmanifest", ROOT).href }));
for (const name of ["keep-guide", "forget-guide"]) {
  if (document.querySelector(name)) import(`./${name}.js`);
}
if (wantsCopies()) start().catch(() => {}); // some private windows have no workers
