// Chromium takes no name for a link from an <article> inside it, so Material's results would be links without a name.
const list = document.querySelector(".md-search-result__list");

new MutationObserver(() => {
  for (const article of list.querySelectorAll("article:not([role])")) article.role = "none";
}).observe(list, { childList: true });
