// Puts the sheet that the address carries on the links that lead to exercises, and on those that add to it.
import { count } from "./count.js";
import { sheetHere, toChange, toShow } from "./sheet-address.js";
import { readSheet } from "./sheet-grammar.js";

export function carry(element) {
  const { items } = sheetHere();
  if (!items.length) return;
  const back = element.querySelector("a");
  const list = new URL("../exercises/", back.href).pathname;
  const take = (link) => {
    if (link.host !== location.host || !link.pathname.startsWith(list) || link.hash) return;
    link.setAttribute("href", toShow(items, link.pathname + link.search));
  };
  document.querySelectorAll("a[href]").forEach(take);
  // Those that the search finds come later.
  document.addEventListener("click", ({ target }) => target.closest("a[href]") && take(target.closest("a[href]")));
  import("./fragment-links.js");
  for (const link of document.querySelectorAll("a[data-add]")) {
    const added = readSheet(link.hash).items.filter(({ id }) => items.every((item) => item.id !== id));
    link.setAttribute("href", toChange([...items, ...added], link.pathname));
  }
  back.setAttribute("href", toChange(items, back.pathname));
  element.querySelector("b").textContent = count(items.length, "exercises");
  element.hidden = false;
}
