import type { PageKind } from '@integra/scorm-runtime/test/conformance-person';

/** The page's part of a case, in the browser: everything it takes is in its arguments and on its window. */
const play = async (kind: PageKind): Promise<void> => {
  type Api = Readonly<Record<string, (...given: string[]) => unknown>>;
  type Command = { readonly method: string; readonly argument: string; readonly value?: string };
  const tell = (Reflect.get(window, 'conformance') as (message: object) => Promise<unknown>).bind(window);

  const find = (from: Window | null): Api | null => {
    for (let here = from; here !== null; here = here === here.parent ? null : here.parent) {
      const api = Reflect.get(here, 'API_1484_11') as Api | undefined;
      if (api !== undefined) return api;
    }
    return null;
  };
  const query = new URLSearchParams(window.location.search);
  const place = { case: query.get('tc'), activity: query.get('act') };
  const commands = (await tell({ type: 'opened', ...place })) as readonly Command[] | null;
  // Not what the case expects: nothing is to be run.
  if (commands === null) return;
  if (kind.isAsset) return void tell({ type: 'finished' });

  const api = find(window.parent) ?? find(window.opener as Window | null);
  if (api === null) return void tell({ type: 'answers', answers: [], hasApi: false });
  const call = (method: string, ...given: string[]): string => String(api[method]?.(...given));
  const idsOf = (list: string): string[] =>
    Array.from({ length: Number(call('GetValue', `${list}._count`)) }, (_, row) =>
      call('GetValue', `${list}.${row}.id`),
    );
  const withRow = (element: string): string => {
    const id = /&([^&]*)&/.exec(element)?.[1];
    if (id === undefined) return element;
    const list = element.startsWith('adl.') ? 'adl.data' : 'cmi.objectives';
    return element.replace(`&${id}&`, String(idsOf(list).indexOf(id)));
  };
  const answerTo = ({ method, argument, value }: Command): string => {
    if (method === 'compareObjectiveIds') return JSON.stringify(idsOf('cmi.objectives'));
    if (method === 'GetLastError') return call(method);
    return value === undefined ? call(method, withRow(argument)) : call(method, withRow(argument), value);
  };
  const answers = commands.map((command) => [answerTo(command), call('GetLastError')]);
  await tell({ type: 'answers', answers, hasApi: true });

  if (kind.terminates === 'on unload') {
    window.addEventListener('unload', () => {
      if (kind.lateRequest !== null) call('SetValue', 'adl.nav.request', kind.lateRequest);
      call('Terminate', '');
    });
    return void tell({ type: 'finished' });
  }
  call('Terminate', '');
  if (!kind.waits) return void tell({ type: 'finished' });
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const button = document.createElement('button');
  button.textContent = 'Still here';
  button.addEventListener('click', () => void tell({ type: 'finished' }));
  document.body.append(button);
};

/** A page of a package: it runs what the test tells it to, and behaves as pages of that name do. */
export const scoPage = (kind: PageKind): string =>
  `<!doctype html><html lang="en"><title>SCO</title><body><script>(${play.toString()})(${JSON.stringify(kind)})</script></body></html>`;
