// What the address of /my-sheet/ says: #1;1:30sx3 is a sheet to show, ?change#1;1:30sx3 one to change. Nothing else keeps
// a sheet, so that Back and reload find it again.
import { readSheet, writeSheet } from "./sheet-grammar.js";

export const sheetHere = () => readSheet(location.hash);

// Whether the sheet is shown, rather than what it is made with.
export const isShown = ({ items }) => items.length > 0 && !new URLSearchParams(location.search).has("change");

const withSheet = (path, items) => (items.length ? `${path}#${writeSheet(items)}` : path);

export const toShow = (items, path = location.pathname) => withSheet(path, items);
export const toChange = (items, path = location.pathname) => withSheet(`${path}?change`, items);
