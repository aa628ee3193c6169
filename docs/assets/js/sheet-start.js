// Shows the frame of the sheet that the address carries, and brings what fills it: the rows of this sheet only, and at
// the same time the script in the <template> of <self-care-sheet>. Who makes a sheet needs none of that.
import { isShown, sheetHere } from "./sheet-address.js";
import { loadRow } from "./sheet-row-file.js";

const sheet = document.querySelector("self-care-sheet");

export const extras = document.importNode(sheet.querySelector("template").content, true);
const ids = new Set(sheet.dataset.ids.split(" ").map(Number));
export const known = (items) => items.filter(({ id }) => ids.has(id));

const start = () => {
  const here = sheetHere();
  const frame = sheet.querySelector(".sheet");
  frame.hidden = !isShown(here);
  if (frame.hidden) return;
  for (const { id } of known(here.items)) loadRow(id).catch(() => {}); // it is asked again
  document.head.append(...extras.querySelectorAll("script")); // with the first sheet: then there is none in it any more
};

extras.querySelector("script").addEventListener("error", () => {
  sheet.querySelector(".sheet__total").textContent = "The sheet did not load. Are you offline? Load this page again.";
});
window.addEventListener("hashchange", start);
start();
