// What is cut off on a printed side: words, drawings and codes that do not lie wholly on the side and inside whatever
// clips them, and words that lie on a code. Hands back their words, or the beginning of their markup.
// The page is laid out for print; `paper` is the selector of what is printed, `side` the size in CSS pixels.
({ paper, side }) => {
  const root = document.querySelector(paper);
  const codes = [...root.querySelectorAll("qr-code svg")].map((code) => code.getBoundingClientRect());

  const parts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.data.trim() && node.parentElement.checkVisibility() && !node.parentElement.matches(".heard") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { data, parentElement } = walker.currentNode;
    for (const box of range.getClientRects()) parts.push({ name: data.trim(), element: parentElement, box, text: true });
  }
  for (const element of root.querySelectorAll("img, qr-code svg, .ticks i")) {
    if (!element.checkVisibility()) continue;
    parts.push({ name: element.outerHTML.slice(0, 60), element, box: element.getBoundingClientRect() });
  }

  const clipping = (element) => {
    for (let one = element; one !== document.documentElement; one = one.parentElement) {
      if (getComputedStyle(one).overflow !== "visible") return one.getBoundingClientRect();
    }
  };
  const within = (box, frame) =>
    box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
  const meet = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom - 1 && one.bottom > other.top + 1;

  const whole = { left: 0, top: 0, right: side.width, bottom: side.height };
  return parts
    .filter(({ element, box, text }) => {
      const clipped = clipping(element);
      return !within(box, whole) || (clipped && !within(box, clipped)) || (text && codes.some((code) => meet(box, code)));
    })
    .map(({ name }) => name);
};
