// Material fetches its search index and starts its search worker with every page, asked or not. Loaded before it,
// this holds both back until the reader turns to the search: by touch, hover, key, or a link from a search result. What is
// typed passes search-words.js on its way to the worker; should Material's messages change, it passes as it is.
(() => {
  const SEARCH = ".md-search, [for=__search], site-search";
  const INDEX = /\/search\/search_index\.json$/;

  const asked = new Promise((resolve) => {
    for (const name of ["focusin", "pointerover", "pointerdown"]) {
      document.addEventListener(name, ({ target }) => target.closest?.(SEARCH) && resolve(), { passive: true });
    }
    const words = new URLSearchParams(location.search);
    if (words.has("h") || words.has("q")) resolve();
  });

  asked.then(() => import("./no-answer.js"));

  class LateRequest extends XMLHttpRequest {
    #late = false;

    open(method, url, ...rest) {
      this.#late = INDEX.test(url);
      super.open(method, url, ...rest);
    }

    send(body) {
      if (this.#late) asked.then(() => super.send(body));
      else super.send(body);
    }
  }

  const EagerWorker = Worker;
  const [SETUP, QUERY] = [0, 2]; // Material's kinds of message: the index, and what was typed

  class LateWorker extends EventTarget {
    #worker;
    #words;

    constructor(url) {
      super();
      this.#worker = asked.then(async () => {
        const { SearchWords } = await import("./search-words.js");
        const worker = new EagerWorker(url);
        worker.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })));
        return { worker, SearchWords };
      });
    }

    postMessage(message) {
      this.#worker.then(({ worker, SearchWords }) => {
        if (message.type === SETUP && message.data.config.guide) this.#words = new SearchWords(message.data);
        if (message.type === QUERY && this.#words) message = { ...message, data: this.#words.translate(message.data) };
        worker.postMessage(message);
      });
    }
  }

  window.XMLHttpRequest = LateRequest;
  window.Worker = LateWorker;
})();
