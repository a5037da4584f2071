/**
 * Opened unseen at a logout: nothing of the person stays on the origin of packages, neither the shell's queue nor what
 * packages stored themselves.
 */
const clearOrigin = async (): Promise<void> => {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      window[name].clear();
    } catch {
      // Forbidden by the browser, and so empty.
    }
  }
  // Not every browser can list them; ours is known by name.
  const databases = await (indexedDB.databases?.() ?? Promise.resolve([])).catch(() => []);
  const names = new Set(['integra-player', ...databases.flatMap(({ name }) => name ?? [])]);
  for (const name of names) indexedDB.deleteDatabase(name);
  // Only where the page may encrypt are there caches.
  if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name);
};

// A page of anybody may lead here; within a page only the portal can.
if (window.parent !== window) void clearOrigin();
