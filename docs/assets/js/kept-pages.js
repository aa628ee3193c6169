// <kept-pages hidden><h2>…</h2><ul></ul></kept-pages>: on the page for lack of a network, links to the pages that are here.
import { ROOT, keptCaches } from "./guide-worker.js";
import { element } from "./element.js";
import { reload } from "./reload.js";

const MOST = 40;
const NO_PAGE = /^(e|rows|offline)\//;

class KeptPages extends HTMLElement {
  async connectedCallback() {
    if (matchMedia("(prefers-color-scheme: dark)").matches) document.body.dataset.mdColorScheme = "slate";
    const titles = new Map();
    for (const cache of await keptCaches()) {
      for (const { url } of await cache.keys()) {
        const address = url.slice(ROOT.href.length);
        if (!/(^|\/)$/.test(address) || NO_PAGE.test(address) || titles.has(url) || titles.size === MOST) continue;
        const text = await (await cache.match(url)).text();
        const title = new DOMParser().parseFromString(text, "text/html").querySelector("h1")?.textContent;
        if (title) titles.set(url, title.trim());
      }
    }
    const links = [...titles].map(([href, textContent]) => element("li", {}, element("a", { href, textContent })));
    this.querySelector("ul").replaceChildren(...links);
    this.hidden = !links.length;
  }
}

document.querySelector('[href="?"]').addEventListener("click", reload); // the sheet or search in the address stays

customElements.define("kept-pages", KeptPages);
