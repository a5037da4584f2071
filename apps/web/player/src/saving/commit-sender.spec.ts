import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CommitBody, CommitBodySchema, MAX_COMMIT_BYTES } from '@integra/shared-types/scorm-playing';
import { begin, ending, saved } from '../../test/sender-at-work.js';
import type { Sent } from './commit-sender.js';

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms).then(() => undefined);

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('when it saves', () => {
  it('tells that somebody is there, and then only what changed', async () => {
    const { sent, visit } = begin();
    const { set } = visit('A', 1);
    await pass(2_000);
    set('cmi.location', 'one');
    set('cmi.exit', 'suspend');
    await pass(2_000);
    set('cmi.location', 'two');
    await pass(2_000);
    expect(sent.map((body) => [body.sequence, body.set])).toEqual([
      [1, {}],
      [2, { 'cmi.location': 'one', 'cmi.exit': 'suspend' }],
      [3, { 'cmi.location': 'two' }],
    ]);
  });

  it('waits for a pause of two seconds, and ten seconds at most', async () => {
    const { sent, visit } = begin();
    const { set } = visit('A', 1);
    await pass(2_000);
    for (let second = 0; second < 15; second += 1) {
      set('cmi.location', String(second));
      await pass(1_000);
    }
    expect(sent.map((body) => body.set['cmi.location'])).toEqual([undefined, '9']);
    await pass(1_500);
    expect(sent.at(-1)?.set).toEqual({ 'cmi.location': '14' });
  });

  it('tells where the tree stands when a visit ends, also when nothing else is new, and when nothing is open', async () => {
    const { sender, sent, visit, share } = begin();
    const { end } = visit('A', 1);
    end();
    await pass(2_000);
    share({ sequencing: 'A has ended' });
    void sender.end();
    await pass(0);
    share({ sequencing: 'all has ended' });
    void sender.end();
    await pass(0);
    void sender.end();
    await pass(2_000);
    expect(sent.map(({ activity, sequencing }) => [activity, sequencing])).toEqual([
      ['A', null],
      ['A', 'A has ended'],
      ['A', 'all has ended'],
    ]);
  });

  it('tells each call once, also when a commit is made before the last one is answered', async () => {
    const { sender, sent, visit, server } = begin();
    let answer = (): void => undefined;
    server.answer = (body) => new Promise<Sent>((resolve) => (answer = () => resolve(saved(body.sequence))));
    visit('A', 1).end();
    sender.record([1, 'T', '', 'true', '0']);
    void sender.flush();
    sender.record([2, 'G', 'cmi.exit', '', '123']);
    void sender.end();
    await pass(0);
    answer();
    await pass(0);
    expect(sent.map(({ calls }) => calls.map(([, method]) => method))).toEqual([['T'], ['G']]);
  });

  it('does not wait long with what a closing page could not hand over', async () => {
    const { sent, visit } = begin();
    const { set } = visit('A', 1);
    await pass(2_000);
    set('cmi.suspend_data', 'Ω'.repeat(64_000));
    await pass(400);
    expect(sent.at(-1)?.set['cmi.suspend_data']).toHaveLength(64_000);
  });

  it('sends calls with the next change, and how the visit ended', async () => {
    const { sender, sent, visit } = begin();
    const { end } = visit('A', 1);
    sender.record([5, 'I', '', 'true', '0']);
    await pass(2_000);
    sender.record([9, 'T', '', 'true', '0']);
    end();
    sender.changed(0);
    await sender.flush();
    expect(sent.map((body) => [body.calls.map(([, kind]) => kind), body.isTerminated])).toEqual([
      [['I'], false],
      [['T'], true],
    ]);
  });

  it('sends what activities share when it changed, and the root always', async () => {
    const { sender, sent, visit, share } = begin();
    const root = { completion: 'incomplete', success: 'unknown', scaled: null, isOver: false } as const;
    share({ sequencing: '{"tree":1}', root, objectives: { o: '{}' } });
    visit('A', 1);
    await sender.flush();
    share({ objectives: { o: '{}', p: '{"satisfied":true}' } });
    sender.changed(0);
    await sender.flush();
    expect(sent.map(({ sequencing, root: told, objectives }) => [sequencing, told, objectives])).toEqual([
      ['{"tree":1}', root, { o: '{}' }],
      [null, root, { p: '{"satisfied":true}' }],
    ]);
  });
});

describe('when the network is away', () => {
  it('sends the same again, later and later, and then the rest as one', async () => {
    const { sent, server, visit, waiting, states } = begin();
    server.answer = () => ({ kind: 'failed' });
    const { set } = visit('A', 1);
    set('cmi.location', 'one');
    await pass(2_000);
    for (const value of ['two', 'three', 'four']) {
      set('cmi.location', value);
      await pass(2_500);
    }
    expect(sent.map((body) => [body.sequence, body.set['cmi.location']])).toEqual(
      Array.from({ length: 4 }, () => [1, 'one']),
    );
    // What could not be sent yet is in the browser as well, once.
    expect([...waiting.values()].map((body) => [body.sequence, body.set['cmi.location']])).toEqual([
      [1, 'one'],
      [2, 'four'],
    ]);
    expect(states.at(-1)).toEqual({ kind: 'unsaved', isFailing: true });
    server.answer = (body) => saved(body.sequence);
    await pass(30_000);
    expect(sent.slice(-2).map((body) => [body.sequence, body.set['cmi.location']])).toEqual([
      [1, 'one'],
      [2, 'four'],
    ]);
    expect(waiting.size).toBe(0);
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('tries at once when it is asked to', async () => {
    const { sender, sent, server, visit } = begin();
    server.answer = () => ({ kind: 'failed' });
    visit('A', 1);
    await pass(60_000);
    const tries = sent.length;
    server.answer = (body) => saved(body.sequence);
    await sender.flush();
    expect(sent).toHaveLength(tries + 1);
    expect(sender.isIdle).toBe(true);
  });

  it('keeps the order when the person goes on to another activity', async () => {
    const { sender, sent, server, visit } = begin();
    server.answer = () => ({ kind: 'failed' });
    visit('A', 1).set('cmi.location', 'in-a');
    void sender.end();
    visit('B', 2).set('cmi.location', 'in-b');
    await pass(5_000);
    server.answer = (body) => saved(body.sequence);
    await pass(30_000);
    expect(sent.slice(-2).map((body) => [body.sequence, body.activity, body.set['cmi.location']])).toEqual([
      [1, 'A', 'in-a'],
      [2, 'B', 'in-b'],
    ]);
  });
});

describe('when the page goes', () => {
  it('hands everything that is not acknowledged over as one', async () => {
    const { sender, beacons, server, visit, waiting } = begin();
    server.answer = () => new Promise(() => undefined);
    const { set } = visit('A', 1);
    set('cmi.location', 'one');
    await pass(2_000);
    set('cmi.exit', 'suspend');
    sender.leavePage();
    await pass(0);
    expect(beacons.map((body) => [body.sequence, body.set])).toEqual([
      [2, { 'cmi.location': 'one', 'cmi.exit': 'suspend' }],
    ]);
    expect(waiting.has(2)).toBe(true);
  });

  it('hands over what the package saves after it', async () => {
    const { sender, beacons, visit } = begin();
    const { set } = visit('A', 1);
    await sender.flush();
    sender.leavePage();
    set('cmi.location', 'in unload');
    set('cmi.exit', 'suspend');
    await Promise.resolve();
    expect(beacons.map((body) => body.set)).toEqual([{ 'cmi.location': 'in unload', 'cmi.exit': 'suspend' }]);
  });

  it('leaves in the browser what is too large, or must not overtake another activity', async () => {
    const { sender, beacons, server, visit, waiting } = begin();
    server.answer = () => new Promise(() => undefined);
    visit('A', 1).set('cmi.location', 'in-a');
    void sender.end();
    visit('B', 2).set('cmi.location', 'in-b');
    sender.leavePage();
    await pass(0);
    expect(beacons.map((body) => body.activity)).toEqual(['A']);
    expect([...waiting.values()].map((body) => body.activity)).toEqual(['A', 'B']);
  });

  it('goes on when the page comes back', async () => {
    const { sender, sent, server, visit } = begin();
    let release: (outcome: Sent) => void = () => undefined;
    server.answer = () => new Promise((resolve) => (release = resolve));
    const { set } = visit('A', 1);
    await pass(2_000);
    set('cmi.location', 'one');
    sender.leavePage();
    sender.returnToPage();
    server.answer = (body) => saved(body.sequence);
    // The beacon was faster than the commit before it.
    release(ending('stale'));
    await sender.flush();
    expect(sent.map((body) => body.sequence)).toEqual([1, 2]);
    expect(sender.isIdle).toBe(true);
  });
});

describe('when the server says that it is over', () => {
  it.each([
    [ending('fenced'), 'fenced'],
    [ending('stale'), 'fenced'],
    [ending('ended'), 'over'],
    [{ kind: 'refused' } as const, 'refused'],
  ])('stops: %j', async (answer, reason) => {
    const { sender, sent, server, visit, states } = begin();
    server.answer = () => answer;
    const { set } = visit('A', 1);
    await sender.flush();
    set('cmi.location', 'more');
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toEqual({ kind: 'stopped', reason });
  });
});

describe('what one commit has no room for', () => {
  const isTaken = (body: CommitBody): boolean =>
    CommitBodySchema.safeParse(body).success && Buffer.byteLength(JSON.stringify(body)) < MAX_COMMIT_BYTES - 32_768;

  it('goes in parts', async () => {
    const { sent, visit, sender } = begin();
    const { set } = visit('A', 1);
    set('cmi.suspend_data', '→'.repeat(250_000));
    set('cmi.location', '→'.repeat(250_000));
    await pass(10_000);
    expect(sent.map((body) => Object.keys(body.set))).toEqual([['cmi.location'], ['cmi.suspend_data']]);
    expect(sent.every(isTaken)).toBe(true);
    expect(sender.isIdle).toBe(true);
  });

  it('goes in parts, also when it is the tree and what activities share', async () => {
    const { sent, visit, sender, share } = begin();
    const names = Array.from({ length: 6 }, (_, place) => `urn:store:${place}`);
    share({
      sequencing: 'x'.repeat(900_000),
      stores: Object.fromEntries(names.map((name) => [name, '→'.repeat(65_536)])),
    });
    visit('A', 1).set('cmi.suspend_data', 'y'.repeat(300_000));
    sender.record([1, 'S', 'cmi.suspend_data', '→'.repeat(200), '0']);
    await pass(20_000);
    expect(sent.every(isTaken)).toBe(true);
    expect(sent.flatMap((body) => Object.keys(body.stores))).toEqual(names);
    expect(sent.filter(({ sequencing }) => sequencing !== null)).toHaveLength(1);
    expect(sent.flatMap(({ calls }) => calls)).toHaveLength(1);
    expect(sender.isIdle).toBe(true);
  });

  it('goes before everything is said to be saved', async () => {
    const { sent, visit, sender } = begin();
    const { set } = visit('A', 1);
    for (const element of ['cmi.location', 'cmi.suspend_data', 'cmi.learner_preference.language']) {
      set(element, 'x'.repeat(600_000));
    }
    await sender.flushAll();
    expect([sent.length, sender.isIdle]).toEqual([3, true]);
  });
});
