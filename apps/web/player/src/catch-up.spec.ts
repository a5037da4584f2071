import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { commit } from '../test/commits.js';
import { launchOf, organization } from '../test/launches.js';
import { catchUp } from './catch-up.js';
import { createLastWords, createMemoryTexts, type LastWords } from './saving/last-words.js';

const QUEUE_KEY = Buffer.alloc(32, 7).toString('base64url');
const LAUNCH = { ...launchOf('2004-4th', organization()), queueKey: QUEUE_KEY, launchId: 'now' };
const KEPT = {
  states: { A: { values: { 'cmi.location': 'caught up' } } },
  sequencing: null,
  objectives: {},
  stores: {},
};

let lastWords: LastWords;
let answers: Response[];
const left = (): number[] => lastWords.list('attempt').map(({ sequence }) => sequence);

/** The next launch of a browser in which two commits of an earlier one wait. */
const open = async (...given: Response[]) => {
  answers = given;
  return catchUp(LAUNCH, async (act) => {
    const reply = await act();
    if (reply.kind === 'failed') throw new Error('would wait for the person');
    return reply;
  });
};

beforeEach(async () => {
  const localStorage = createMemoryTexts();
  Object.assign(globalThis, { window: { isSecureContext: true, localStorage } });
  lastWords = await createLastWords(QUEUE_KEY, localStorage);
  for (const sequence of [1, 2])
    lastWords.keep({ attemptId: 'attempt', launchId: 'before' }, commit(sequence, String(sequence)));
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => answers.shift() ?? Response.error());
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'window');
});

it('sends what waits, forgets it, and goes on with what came of it', async () => {
  const { launch } = await open(Response.json(KEPT), Response.json(KEPT));
  expect(launch).toMatchObject({ ...KEPT, launchId: 'now' });
  expect(left()).toEqual([]);
});

it.each(['launch_not_found', 'state_too_large'])('forgets what nobody will ever take: %s', async (code) => {
  await open(Response.json({ code }, { status: 404 }), Response.json(KEPT));
  expect(left()).toEqual([]);
});

it.each([
  ['a proxy that knows no such path', () => new Response('<h1>Not found</h1>', { status: 404 })],
  ['a proxy with less room', () => new Response('', { status: 413 })],
  ['a proxy with words of its own', () => Response.json({ code: 404 }, { status: 404 })],
  ['a server of an earlier version', () => Response.json({ code: 'invalid_request' }, { status: 400 })],
  ['a server that knows no such path', () => Response.json({ code: 'not_found' }, { status: 404 })],
  ['a launch that has ended', () => Response.json({ code: 'launch_ended' }, { status: 410 })],
])('keeps what is refused by %s, and opens the package', async (_who, refusal) => {
  const { launch } = await open(refusal(), Response.json(KEPT));
  expect(launch).toEqual(LAUNCH);
  expect(left()).toEqual([1, 2]);
  const next = await open(Response.json(KEPT), Response.json(KEPT));
  expect(next.launch).toMatchObject(KEPT);
  expect(left()).toEqual([]);
});
