// Puts the sheet that the address carries on the links that lead to exercises, and on those that add to it.
import { count } from "./count.js";
import { sheetHere, toChange, toShow } from "./sheet-address.js";
import { readSheet } from "./sheet-grammar.js";

export async function carry(element) {
  const { items } = sheetHere();
  if (!items.length) return;
  const back = element.querySelector("a");
  const list = new URL("../exercises/", back.href).pathname;
  const take = (link) => {
    if (link?.host !== location.host || !link.pathname.startsWith(list) || link.hash) return;
    link.setAttribute("href", toShow(items, link.pathname + link.search));
  };
  document.querySelectorAll("a[href]").forEach(take);
  // Those that the search finds come later.
  document.addEventListener("click", ({ target }) => take(target.closest("a[href]")));
  for (const link of document.querySelectorAll("a[data-add]")) {
    const added = readSheet(link.hash).items.filter(({ id }) => items.every((item) => item.id !== id));
    link.setAttribute("href", toChange([...items, ...added], link.pathname));
  }
  back.setAttribute("href", toChange(items, back.pathname));
  element.querySelector("b").textContent = count(items.length, "exercises");
  await import("./fragment-links.js").catch(() => {});
  element.hidden = false; // from now on nothing on the page takes it out of the address
}
