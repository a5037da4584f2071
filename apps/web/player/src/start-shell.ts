import { standardOf } from '@integra/scorm-runtime/activities';
import { preloadRunTime } from '@integra/scorm-runtime/run-time';
import { Activities } from './activities/activities.js';
import { catchUp, type Insist } from './catch-up.js';
import { Player } from './player.js';
import { connectPortal, tellPortal } from './portal.js';
import { beaconCommit, exchange, type Launch, sendCommit } from './runtime-server.js';
import type { CommitQueue } from './saving/commit-queue.js';
import { CommitSender } from './saving/commit-sender.js';
import { SharedLedger } from './saving/shared-ledger.js';
import { element } from './view/element.js';
import { showNotice } from './view/notice.js';
import { ShellView } from './view/shell-view.js';
import { watchPage } from './watch-page.js';
import { languageOf, loadTexts, type Texts } from './words/words.js';

const CODE = /^#([A-Za-z0-9_-]{43})$/;

/** The code of the address. It does not stay there: the history of the browser would keep it. */
const takeCode = (): string | null => {
  const code = CODE.exec(window.location.hash)?.[1] ?? null;
  window.history.replaceState(null, '', window.location.pathname);
  return code;
};

/** From the code in the address to the open package. */
export const startShell = async (host: HTMLElement): Promise<void> => {
  const code = takeCode();
  let underWay = code === null ? null : exchange(code);
  const texts = await loadTexts(languageOf(navigator.languages));
  if (code === null) return sayUsed(host, texts);
  host.replaceChildren(element('p', { className: 'notice', text: texts.loading }));
  const insist = insistAt(host, texts);
  const reply = await insist(() => {
    const first = underWay;
    underWay = null;
    return first ?? exchange(code);
  });
  if (reply.kind === 'refused') return sayUsed(host, texts);
  const exchanged = reply.body;
  // What the first activity needs comes meanwhile; if it does not, that is told when it is needed.
  preloadRunTime(standardOf(exchanged.edition)).catch(() => undefined);
  const textsOfLearner = loadTexts(languageOf([exchanged.language]));
  const { launch, queue } = await catchUp(exchanged, insist);
  await play(host, await textsOfLearner, launch, queue);
};

/** Reloaded, or come too late. Who frames this page is not known yet, and learns nothing but that. */
const sayUsed = (host: HTMLElement, texts: Texts): void => {
  showNotice(host, texts, { name: 'used' });
  tellPortal('*', { type: 'ended', reason: 'used' });
};

/** The person says when to try again. */
const insistAt =
  (host: HTMLElement, texts: Texts): Insist =>
  async (act) => {
    for (;;) {
      const reply = await act();
      if (reply.kind !== 'failed') return reply;
      await new Promise<void>((resolve) => {
        showNotice(host, texts, { name: 'unreachable', action: { label: texts.tryAgain, act: resolve } });
      });
    }
  };

const play = async (host: HTMLElement, texts: Texts, launch: Launch, queue: CommitQueue): Promise<void> => {
  const activities = new Activities(launch);
  const view = new ShellView(host, texts, {
    goOn: (kind) => player.goOn(kind),
    choose: (target) => void player.request({ kind: 'choice', target }),
    finish: () => void player.finish(),
  });
  const portal = connectPortal(launch.portalOrigin, (request) => {
    if (request === 'leave') void player.leave();
    else void flush();
  });
  const { token, objectives, stores, sequencing } = launch;
  const shared = new SharedLedger({ sequencing, root: null, objectives, stores }, () => activities.shared());
  const sender =
    launch.mode === 'normal'
      ? new CommitSender({
          send: (body) => sendCommit({ ...body, token }),
          beacon: (body) => beaconCommit({ ...body, token }),
          queue,
          shared,
          onState: (state) => player.onState(state),
        })
      : null;
  const flush = async (): Promise<void> => {
    await sender?.flushAll();
    portal.tell({ type: 'flushed' });
  };
  const player: Player = new Player({ launch, activities, view, portal, sender });
  if (sender) watchPage(sender);
  portal.tell({ type: 'ready' });
  await player.begin();
};
