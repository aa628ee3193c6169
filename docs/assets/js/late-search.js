// Material fetches its search index and starts its search worker with every page, asked or not. Loaded before it,
// this holds both back until the reader turns to the search: by touch, hover, key, or a link from a search result. What is
// typed passes search-words.js on its way to the worker, and only the answer to the latest words passes on its way back;
// should Material's messages change, they pass as they are.
(() => {
  const SEARCH = ".md-search, [for=__search], site-search";
  const LINKS = ".md-search-result__list :is(a, summary)";
  const INDEX = /\/search\/search_index\.json$/;
  const [AGAIN, SELDOM] = [1000, 8000]; // ms

  // Single keys of Material's lead to the search and to other pages. Who speaks to a browser, or whose hand shakes, would
  // set them off: WCAG 2.1.4. In the open search each letter goes to its field.
  const isOpen = document.getElementById("__search");
  const stop = (event) => "/fspn,.".includes(event.key) && !isOpen.checked && event.stopPropagation();
  addEventListener("keydown", stop, true);

  // Where the browser gives no site data, Material would stop. What it keeps then lasts as long as the page.
  try {
    localStorage.length;
  } catch {
    const value = { getItem: () => null, setItem() {}, removeItem() {} };
    Object.defineProperty(window, "localStorage", { value });
  }

  const asked = new Promise((resolve) => {
    for (const name of ["focusin", "pointerover", "pointerdown"]) {
      document.addEventListener(name, ({ target }) => target.closest?.(SEARCH) && resolve(), { passive: true });
    }
    const words = new URLSearchParams(location.search);
    if (words.has("h") || words.has("q")) resolve();
  });

  // What does not come is asked for again with the next words, and at another address: many a browser remembers for as
  // long as the page is open that a module did not come.
  const brought = {};
  let again = "";
  const bring = (name) =>
    (brought[name] ??= import(`./${name}.js${again}`).catch(() => {
      again += "?";
      delete brought[name];
      return {};
    }));
  const parts = () => {
    for (const name of ["no-answer", "result-names", "search-field"]) bring(name);
    return bring("search-words");
  };
  asked.then(parts);

  class LateRequest extends XMLHttpRequest {
    #late = false;

    // Material hears of no failure, be it of the network or of the host: it would give the search up.
    open(...asked) {
      super.open(...asked);
      this.#late = INDEX.test(asked[1]);
      if (!this.#late) return;
      let pause = AGAIN;
      const failed = (event) => {
        event.stopImmediatePropagation();
        setTimeout(() => (super.open(...asked), super.send()), pause);
        pause = Math.min(2 * pause, SELDOM);
      };
      this.addEventListener("error", failed);
      this.addEventListener("load", (event) => this.status >= 400 && failed(event));
    }

    send(body) {
      if (this.#late) asked.then(() => super.send(body));
      else super.send(body);
    }
  }

  const EagerWorker = Worker;
  const [SETUP, QUERY, RESULT] = [0, 2, 3]; // Material's kinds of message: the index, what was typed, what was found

  class LateWorker extends EventTarget {
    #worker;
    #words;
    #index; // until #words are made of it
    #unanswered = 0;

    constructor(url) {
      super();
      this.#worker = asked.then(() => {
        const worker = new EagerWorker(url);
        worker.addEventListener("message", ({ data }) => this.#receive(data));
        return worker;
      });
    }

    postMessage(message) {
      this.#worker.then(async (worker) => {
        const { SearchWords } = await parts();
        if (message.type === SETUP && message.data.config.guide) this.#index = message.data;
        if (this.#index && SearchWords) [this.#words, this.#index] = [new SearchWords(this.#index)];
        if (message.type === QUERY && this.#words) message = { ...message, data: this.#words.translate(message.data) };
        if (message.type === QUERY) this.#unanswered += 1;
        worker.postMessage(message);
      });
    }

    // Each answer makes the list anew, while the reader may be in it already: the focus stays at its place in the list.
    async #receive(data) {
      if (data.type === RESULT && (this.#unanswered -= 1) > 0) return; // more was typed meanwhile
      const focused = document.activeElement;
      const place = [...document.querySelectorAll(LINKS)].indexOf(focused);
      this.dispatchEvent(new MessageEvent("message", { data }));
      await null; // no-answer.js has seen what was found
      if (focused.isConnected) return;
      (document.querySelectorAll(LINKS)[place] ?? document.querySelector(".md-search__input")).focus();
    }
  }

  window.XMLHttpRequest = LateRequest;
  window.Worker = LateWorker;
})();
