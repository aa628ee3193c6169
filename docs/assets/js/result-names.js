// Chromium takes no name for a link from an <article> inside it, so Material's results would be links without a name. And
// they would be reached by the arrow keys alone, and each would be the heading of the page.
const list = document.querySelector(".md-search-result__list");

new MutationObserver(() => {
  for (const article of list.querySelectorAll("article:not([role])")) article.role = "none";
  for (const heading of list.querySelectorAll("h1:not([aria-level])")) heading.ariaLevel = "2";
  for (const link of list.querySelectorAll("a[tabindex]")) link.removeAttribute("tabindex");
}).observe(list, { childList: true });
