// Chromium takes no name for a link from an <article> inside it, so Material's results would be links without a name. And
// they would be reached by the arrow keys alone.
const list = document.querySelector(".md-search-result__list");

new MutationObserver(() => {
  for (const article of list.querySelectorAll("article:not([role])")) article.role = "none";
  for (const link of list.querySelectorAll("a[tabindex]")) link.removeAttribute("tabindex");
}).observe(list, { childList: true });
