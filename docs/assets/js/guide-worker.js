// The service worker of the guide, as pages see it, and whether this reader wants copies of pages at all.
export const ROOT = new URL("../../", import.meta.url);
const FAMILY = `guide:${ROOT.pathname}:`; // how the worker names its caches
const NO = `${FAMILY}no`;

export const wantsCopies = () => {
  try {
    return navigator.cookieEnabled && localStorage.getItem(NO) === null;
  } catch {
    return false; // storage is closed
  }
};

const begin = async () => {
  const registration = await navigator.serviceWorker.register(new URL("service-worker.js", ROOT), { scope: ROOT.pathname });
  if (!wantsCopies()) {
    await forget(); // the copy was removed meanwhile, here or in another tab
    throw new Error("no copies are wanted");
  }
  const coming = registration.installing ?? registration.waiting;
  if (!registration.active) {
    await new Promise((resolve, reject) => {
      coming.addEventListener("statechange", () => {
        if (coming.state === "activated") resolve();
        if (coming.state === "redundant") reject(new Error("the worker could not begin"));
      });
    });
  }
  return registration;
};

let begun;
export const registered = () =>
  (begun ??= begin().catch((error) => {
    begun = undefined; // so that it may be tried again
    throw error;
  }));

// Says something to the worker; what it answers comes to `listen`. Who wants no copies has no worker.
export const say = async (message) => {
  if (wantsCopies()) (await registered()).active.postMessage(message);
};
export const listen = (hear) => navigator.serviceWorker.addEventListener("message", ({ data }) => hear(data));

export const keptCaches = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY));
  return Promise.all(names.map((name) => caches.open(name)));
};

// A worker lives on with the pages that it has: it is told, and answers when it has heard. One of an earlier build does not.
const stop = (worker) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    setTimeout(resolve, 1000);
    worker.postMessage({ type: "forget" }, [port2]);
  });

// Whether it could be noted, so that nothing is kept from now on.
export const forget = async () => {
  let noted = true;
  try {
    localStorage.setItem(NO, "no");
  } catch {
    noted = false; // it is full, or closed: the copies go all the same
  }
  const registration = await navigator.serviceWorker.getRegistration(ROOT);
  const { installing, waiting, active } = registration ?? {};
  await Promise.all([installing, waiting, active].filter(Boolean).map(stop));
  await registration?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY));
  await Promise.all(names.map((name) => caches.delete(name)));
  return noted;
};

export const remember = () => {
  localStorage.removeItem(NO);
  begun = undefined; // what began may have been removed since, in another tab
};

export const day = (date) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(new Date(date));
