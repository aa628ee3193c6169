// Material closes its search when the Tab key is pressed there. Here the key goes on to the results, as readers expect, and
// panel-button.js closes the search once the focus has left it.
document.querySelector(".md-search__scrollwrap").removeAttribute("tabindex"); // no stop of its own: its links scroll it
document.querySelector(".md-search").addEventListener("keydown", (event) => {
  if (event.key === "Tab") event.stopPropagation();
});

// Material reads the field as a key is let go. Words that are dictated, dropped or pasted by mouse come without one.
document.querySelector(".md-search__input").addEventListener("input", ({ target }) => {
  target.dispatchEvent(new KeyboardEvent("keyup"));
});
