// What must hold on a page in any state, looked at from inside it. `names` are the probes to make. Hands back what is
// wrong, each as "probe: where".
(names) => {
  const dialogs = [...document.querySelectorAll("dialog:modal")];
  const scope = dialogs.at(-1) ?? document.body;
  const elements = [...scope.querySelectorAll("*")];
  const tall = (box, width, height = width) => box.width >= width - 0.5 && box.height >= height - 0.5;
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const seen = elements.filter((element) => isSeen(element) && tall(element.getBoundingClientRect(), 1.6));
  const name = (element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}`;
  const style = (element, pseudo) => getComputedStyle(element, pseudo);
  const ACTIVE = "a[href], button, input, select, textarea, summary, [tabindex='0']";

  // A list's lines outside it, floors across the page, and what says the page's heading again.
  const CLIPPED = "select, .dose, .md-main, .md-sidebar__scrollwrap, .md-header__title, .md-header__title *";

  const luminance = (color) => {
    const [red, green, blue] = color.match(/[\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const isClear = (color) => /^rgba\(.*, 0\)$/.test(color);
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = style(one);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };

  // A link inside a sentence may be as low as its line.
  const isInSentence = (element) =>
    element.localName === "a" &&
    style(element).display === "inline" &&
    (element.closest("p, li, dd, td") ?? element).textContent.trim() !== element.textContent.trim();

  for (const moving of document.getAnimations()) moving.finish(); // colours that are on their way

  const probes = {
    sideways: () => (document.documentElement.scrollWidth > innerWidth ? [`by ${document.documentElement.scrollWidth - innerWidth} px`] : []),

    // Words that stand outside the screen, or are cut by what they lie in.
    cut: () => [
      ...seen
        .filter((element) => {
          const { overflowX, overflowY } = style(element);
          const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
          return (wide > 1 && /hidden|clip/.test(overflowX)) || (high > 1 && /hidden|clip/.test(overflowY));
        })
        .filter((element) => element.textContent.trim() && !element.matches(CLIPPED))
        .map(name),
      ...seen
        .filter((element) => !element.closest("pre")) // spaces before a comment hang over its edge, and it can scroll
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .filter((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const { left, right } = range.getBoundingClientRect();
          return left < -1 || right > innerWidth + 1;
        })
        .map(name),
    ],

    targets: () =>
      seen
        .filter((element) => element.matches(ACTIVE) && !isInSentence(element))
        .filter((element) => !tall((element.closest("label") ?? element).getBoundingClientRect(), 24))
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          return `${name(element)} ${Math.round(width)} x ${Math.round(height)}`;
        }),

    // Forced colours take backgrounds and shadows away: what can be pressed keeps a border, underlined words or an icon,
    // and each icon is seen.
    forced: () => [
      ...seen
        .filter((element) => element.matches("button, a[href]"))
        .filter((element) => {
          const parts = [element, ...element.querySelectorAll("*")];
          const border = parts.some((part) => parseFloat(style(part).borderTopWidth) > 0 && style(part).borderTopStyle !== "none");
          const line = parts.some((part) => style(part).textDecorationLine.includes("underline"));
          return !border && !line && !parts.some((part) => part.matches("svg, img") && isSeen(part)) && !element.closest("nav");
        })
        .map((element) => `looks like no button: ${name(element)}`),
      ...seen
        .filter((element) => element.matches("svg path, svg rect, svg circle") && !element.closest("qr-code"))
        .filter((element) => {
          const { fill, stroke } = style(element);
          const ink = [fill, stroke].filter((color) => color !== "none");
          return ink.every((color) => contrast(color, ground(element.closest("svg").parentElement)) < 3);
        })
        .map((element) => `icon not seen: ${name(element.closest("svg").parentElement)}`),
    ],

    motion: () => [
      ...elements
        .flatMap((element) => [element, "::before", "::after"].map((pseudo) => [element, pseudo === element ? undefined : pseudo]))
        .filter(([element, pseudo]) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = style(element, pseudo);
          const longest = Math.max(...transitionDuration.split(",").map(parseFloat));
          return longest > 0.01 || (animationName !== "none" && parseFloat(animationDuration) > 0.01) || scrollBehavior === "smooth";
        })
        .map(([element]) => name(element)),
    ],

    // Where the focus is: the ring is seen, and so is what it is on.
    focus: () => {
      const here = document.activeElement;
      if (here === document.body) return [];
      const shown = here.matches("input[type=radio].md-option") ? here.nextElementSibling : here;
      const [box] = shown.getClientRects(); // of a link over two lines the first
      const { outlineStyle, outlineWidth, outlineColor } = style(shown);
      const label = shown.closest("label") ?? shown;
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.25, 0.5, 0.75].map((y) => [box.left + box.width * x, box.top + box.height * y]));
      const free = points.filter(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (label.contains(top) || top.contains(shown));
      });
      return [
        ...(outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? [`no ring: ${name(shown)}`] : []),
        ...(contrast(outlineColor, ground(shown.parentElement)) < 3 ? [`weak ring: ${name(shown)}`] : []),
        ...(free.length < 5 ? [`hidden: ${name(shown)} ${JSON.stringify(box)}`] : []),
      ];
    },
  };
  return names.flatMap((probe) => probes[probe]().map((where) => `${probe}: ${where}`));
}
