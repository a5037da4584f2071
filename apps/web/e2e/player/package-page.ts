import type { Activity } from '@integra/scorm-runtime/manifest';

/**
 * A SCO of either standard: looks for the API as packages do, begins at once, and ends where the query says. What a test
 * wants it to do it does through `set` and `call`.
 */
const SCO = `<!doctype html><html lang="en"><title>SCO</title><section aria-label="SCO"><h1>SCO</h1><button type="button">In the package</button></section><script>
  const find = (from) => { for (let w = from, n = 0; n < 7; w = w.parent, n += 1) { if (w.API_1484_11) return w.API_1484_11; if (w.API) return w.API; if (w === w.parent) return null; } };
  const api = find(window.parent);
  const is2004 = api && 'Initialize' in api;
  const call = (name, ...args) => api[is2004 ? name : 'LMS' + (name === 'Terminate' ? 'Finish' : name)](...args);
  const set = (element, value) => call('SetValue', element, value);
  const get = (element) => call('GetValue', element);
  const began = call('Initialize', '');
  const how = new URLSearchParams(location.search).get('ends');
  const finish = () => {
    set(is2004 ? 'cmi.location' : 'cmi.core.lesson_location', 'left-by-' + how);
    call('Terminate', '');
  };
  if (how) addEventListener(how, finish);
</script>`;

/** Null where there is no such file. */
export const packagePage = (path: string): string | null => (path.endsWith('/sco.html') ? SCO : null);

/** The activity opens a page that ends its session in that event. */
export const endingIn = (event: string): Partial<Activity> => ({
  resource: { identifier: 'R', type: 'sco', href: `sco.html?ends=${event}`, parameters: null },
});
