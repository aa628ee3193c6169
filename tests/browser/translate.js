// As a browser translates a page: each text gives way to <font><font>other words</font></font>, now and a little after more
// text comes. The other words are the same with an ending.
(ending) => {
  const LEFT = "script, style, template, code, textarea, font, [translate=no]";
  const translate = () => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest(LEFT)) texts.push(walker.currentNode);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data.replace(/\p{L}+/gu, (word) => word + ending);
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  translate();
  new MutationObserver(() => setTimeout(translate, 20)).observe(document.body, { childList: true, subtree: true, characterData: true });
};
