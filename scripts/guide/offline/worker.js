// The service worker of the guide. The build puts two lines above this text: VERSION, the hash of the whole site, and
// FIRST, what the page for lack of a network needs. scripts/guide/offline/__init__.py tells how old and new never mix.
const SCOPE = new URL(registration.scope);
const FAMILY = `guide:${SCOPE.pathname}:`; // an origin may hold other guides, and other sites' caches
const CACHE = FAMILY + VERSION;
const PINS = `${FAMILY}pins`;
const WHOLE = new URL("offline/whole", SCOPE).href; // in a cache that holds the whole guide
const SINCE = "X-Guide-Since"; // when the host last said that what is kept is what it has
const PATIENCE = 5000; // ms that a page may take before its copy is shown
const AT_ONCE = 6; // files fetched side by side
const HASHED = /\.[0-9a-f]{8}(\.min)?\.(css|js)$/;
const NAMES_NEW_CLIENTS = "resultingClientId" in FetchEvent.prototype;

class Outdated extends Error {}
const isFull = ({ name }) => name === "QuotaExceededError";

// What an address is kept under: without what stands after ? and #.
const keyOf = (url) => {
  const { origin, pathname } = new URL(url, SCOPE);
  return origin + pathname.replace(/\/index\.html$/, "/");
};
const addressOf = (key) => key.slice(SCOPE.href.length);
const isOurs = (url) => url.startsWith(SCOPE.href);

// --- What the host has

// Some hosts let a browser keep files for minutes: what has no hash in its name is asked for all the same.
const ask = (request) => fetch(request, HASHED.test(request.url ?? request) ? {} : { cache: "no-cache" });

let answered;
const isCurrent = () => {
  if (answered && Date.now() - answered.at < 3000) return answered.truth;
  const truth = fetch(new URL("offline/version.json", SCOPE), { cache: "no-store" })
    .then((answer) => answer.json())
    .then(({ version }) => version === VERSION)
    .catch(() => false);
  answered = { at: Date.now(), truth };
  return truth;
};
const isStillCurrent = () => {
  answered = undefined;
  return isCurrent();
};

const askList = async () => {
  const list = await (await fetch(new URL("offline/list.json", SCOPE), { cache: "no-cache" })).json();
  if (list.version !== VERSION) throw new Outdated();
  return list.files;
};

const hashOf = async (content) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// --- What is kept

// Once the reader removed the copy, nothing is kept by the pages that still have this worker. To open a cache makes one, so
// what is only read is asked of `caches` itself.
let removed = false;
const cacheOf = async (name) => {
  if (removed) throw new Error("the copy was removed");
  return caches.open(name);
};
const find = (key, name) => caches.match(key, { cacheName: name });

const put = async (cache, key, answer, content) => {
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name); // of what travelled
  headers.set(SINCE, new Date().toISOString());
  await cache.put(key, new Response(content ?? (await answer.blob()), { headers }));
};

const olderCaches = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && ![CACHE, PINS].includes(name));
  return Promise.all(names.map(cacheOf));
};

// Brings files into this version's cache, each with the hash that the list says: from an older cache, else fetched.
// Where there is no room for all, none of them stays: half a guide would take the room of the pages that are opened.
const fill = async (addresses, files, onProgress = () => {}) => {
  const [cache, older] = [await cacheOf(CACHE), await olderCaches()];
  const [left, brought] = [[...addresses], []];
  let done = 0;
  const one = async (address) => {
    const [key, hash] = [new URL(address, SCOPE).href, files[address][0]];
    if (await cache.match(key)) return;
    brought.push(key);
    for (const old of older) {
      const kept = await old.match(key);
      const content = await kept?.arrayBuffer();
      if (content && (await hashOf(content)) === hash) return put(cache, key, kept, content);
    }
    const answer = await fetch(key, { cache: "no-cache" });
    const content = await answer.arrayBuffer();
    if ((await hashOf(content)) !== hash) throw (await isStillCurrent()) ? new Error(`${address} is altered`) : new Outdated();
    await put(cache, key, answer, content);
  };
  const worker = async () => {
    for (let address = left.shift(); address !== undefined && !removed; address = left.shift()) {
      await one(address);
      onProgress((done += 1), addresses.length);
    }
  };
  const end = (error) => {
    left.length = 0;
    return error;
  };
  const ends = await Promise.all(Array.from({ length: AT_ONCE }, () => worker().catch(end)));
  const errors = ends.filter(Boolean);
  if (errors.some(isFull)) await Promise.all(brought.map((key) => cache.delete(key)));
  if (errors.length) throw errors.find(isFull) ?? errors[0];
};

// Keeps what a page of this version has loaded; of its first address, as of today.
const keepLoaded = async (addresses) => {
  const cache = await cacheOf(CACHE);
  const keys = [...new Set(addresses.map(keyOf).filter(isOurs))];
  const kept = await Promise.all(keys.map((key) => cache.match(key)));
  const answers = await Promise.all(keys.map((key, at) => !kept[at] && ask(key)));
  if (!(await isStillCurrent())) throw new Outdated();
  if (kept[0]) await put(cache, keys[0], kept[0]);
  for (const [at, key] of keys.entries()) {
    if (answers[at]?.ok && !answers[at].redirected) await put(cache, key, answers[at]);
  }
};

const markWhole = async () => (await cacheOf(CACHE)).put(WHOLE, new Response(new Date().toISOString()));
const wholeSince = async () => (await find(WHOLE, CACHE))?.text();

// What the last version kept, in this one.
const carryOver = async () => {
  const older = await olderCaches();
  if (!older.length) return;
  const files = await askList();
  const wanted = new Set();
  let whole = false;
  for (const old of older) {
    whole ||= Boolean(await old.match(WHOLE));
    for (const { url } of await old.keys()) wanted.add(addressOf(url));
  }
  await fill(whole ? Object.keys(files) : [...wanted].filter((address) => Object.hasOwn(files, address)), files);
  if (whole) await markWhole();
};

// --- Which version an open page is of

const pins = new Map(); // for a page that is not known yet: null
const pinKey = (client) => new URL(`offline/pin/${client}`, SCOPE).href;

const pin = async (client, facts) => {
  if (!client) return;
  const value = { client, version: VERSION, at: Date.now(), ...facts };
  pins.set(client, value);
  try {
    await (await cacheOf(PINS)).put(pinKey(client), Response.json(value));
  } catch {
    // no room: it is known for as long as this worker runs
  }
};

// The browser may have ended this worker since: then the memory is in the cache.
const pinOf = async (client) => {
  if (!client) return null;
  if (!pins.has(client)) pins.set(client, (await (await find(pinKey(client), PINS))?.json()) ?? null);
  return pins.get(client);
};

// Away with pins of pages that are gone, and with caches that no page needs.
const sweep = async () => {
  const [cache, open] = [await cacheOf(PINS), await clients.matchAll({ includeUncontrolled: true, type: "all" })];
  const needed = new Set([CACHE, PINS]);
  for (const request of await cache.keys()) {
    const { client, version, at, coming } = await (await cache.match(request)).json();
    const isComing = coming && Date.now() - at < 60_000; // it may not be among the open ones yet
    if (isComing || open.some(({ id }) => id === client)) needed.add(FAMILY + version);
    else await cache.delete(request);
  }
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && !needed.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
};

// --- Answers

const late = () => new Promise((resolve, reject) => setTimeout(reject, PATIENCE, new Error("late")));

const page = async (event) => {
  const { request, resultingClientId } = event;
  const key = keyOf(request.url);
  const kept = await find(key, CACHE);
  const asked = ask(request);
  asked.catch(() => {});
  try {
    const answer = await (kept ? Promise.race([asked, late()]) : asked);
    if (answer.status < 500 || !kept) {
      pins.set(resultingClientId, null);
      event.waitUntil(isStillCurrent().then((truth) => truth && pin(resultingClientId, { coming: true })));
      return answer;
    }
  } catch {
    // no network, or none worth the name
  }
  if (!kept && (await find(`${key}/`, CACHE))) return Response.redirect(`${key}/${new URL(request.url).search}`);
  const answer = kept ?? (await notKept());
  await pin(resultingClientId, { copy: answer.headers.get(SINCE) ?? "none", coming: true });
  return answer;
};

// Who keeps the whole guide is told that there is no such page; anyone else, that it is not here.
const notKept = async () => {
  const missing = (await wholeSince()) && (await find(new URL("404.html", SCOPE), CACHE));
  if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
  const answer = await find(new URL("offline/", SCOPE), CACHE);
  if (!answer) return Response.error();
  const text = (await answer.text()).replaceAll('="../', `="${SCOPE.pathname}`);
  return new Response(text, { status: 503, headers: answer.headers });
};

const part = async ({ request, clientId }) => {
  if (HASHED.test(request.url)) {
    const same = await caches.match(keyOf(request.url)); // of whatever version: the name says what is in it
    if (same) return same;
  }
  const known = await pinOf(clientId);
  const kept = (version) => find(keyOf(request.url), FAMILY + version);
  if (!known) {
    if (NAMES_NEW_CLIENTS) return ask(request);
    return ask(request).catch(async () => (await kept(VERSION)) ?? Response.error());
  }
  const copy = await kept(known.version);
  if (copy) return copy;
  return known.version === VERSION && (await isCurrent()) ? ask(request) : Response.error();
};

// --- What pages ask for

const tell = async (message) => {
  for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
};

const opened = async ({ addresses }, { id }) => {
  const known = await pinOf(id);
  if (known?.coming) await pin(id, { ...known, coming: false });
  if (known && (known.copy || known.version !== VERSION)) return;
  try {
    await keepLoaded(addresses);
    await pin(id);
    await sweep();
  } catch (error) {
    if (error instanceof Outdated) await registration.update();
  }
};

let keeping;
const keepWhole = async () => {
  try {
    const files = await askList();
    await fill(Object.keys(files), files, (done, all) => tell({ type: "progress", done, all }));
    await markWhole();
    await tell({ type: "whole", since: await wholeSince() });
  } catch (error) {
    const why = removed ? "removed" : error instanceof Outdated ? "renewed" : isFull(error) ? "full" : "network";
    await tell({ type: "failed", why });
    if (why === "renewed") await registration.update();
  }
};

// A browser may hand a worker that was removed to the next page that asks for one.
const begin = async () => {
  if (removed) await keeping; // it ends
  removed = false;
  if (!(await caches.has(CACHE))) await keepLoaded(FIRST).catch(() => {});
};

const MESSAGES = {
  opened,
  forget: (_, __, [port]) => {
    removed = true;
    port.postMessage(null);
  },
  keep: async () => {
    await begin();
    await (keeping ??= keepWhole().finally(() => (keeping = undefined)));
  },
  status: async (_, client) => {
    await begin();
    const known = await pinOf(client.id);
    client.postMessage({ type: "status", copy: known?.copy, whole: await wholeSince(), keeping: Boolean(keeping) });
  },
};

addEventListener("install", (event) => {
  const install = async () => {
    await carryOver();
    try {
      await keepLoaded(FIRST);
    } catch (error) {
      if (!isFull(error)) throw error; // a worker that has no room can say so
    }
    await skipWaiting();
  };
  event.waitUntil(install());
});

addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), sweep()])));

addEventListener("message", (event) => {
  const { data, source, ports } = event;
  event.waitUntil(MESSAGES[data.type](data, source, ports));
});

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method === "GET" && isOurs(url) && !removed) event.respondWith(mode === "navigate" ? page(event) : part(event));
});
