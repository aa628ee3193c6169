// On a page whose address carries a sheet after #, a link to a part of the page, such as the one that skips to the words,
// goes there and leaves the address as it is.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.getAttribute("href").slice(1));
  if (!target) return;
  event.preventDefault();
  target.tabIndex = -1;
  target.focus();
});
