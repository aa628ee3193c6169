// The service worker of a guide that is not kept on devices any more. It deletes what earlier ones kept and takes itself
// away; open pages go on as pages without a worker.
const FAMILY = `guide:${new URL(registration.scope).pathname}:`;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const end = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(FAMILY)).map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(end());
});
