// For a click on a link to the page itself: with a part after # it would only move there, and one without loses that part.
export const reload = (event) => {
  event.preventDefault();
  location.reload();
};
