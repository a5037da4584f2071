import { describe, expect, it } from '@jest/globals';
import { aSummary, CONTENT_ORIGIN } from '../../testing/package-place-fixtures.js';
import { readShellMessage } from './shell-message.js';

const source = 'integra-player';
const player = { origin: CONTENT_ORIGIN, window };
const otherWindow = (): Window | null => document.body.appendChild(document.createElement('iframe')).contentWindow;
const read = (data: unknown, sent: { origin?: string; source?: MessageEventSource | null } = {}) =>
  readShellMessage({ origin: CONTENT_ORIGIN, source: window, ...sent, data }, player);

describe('messages of the player', () => {
  it('are heard when they come from its window and its origin, in the shape of the contract', () => {
    const saved = { source, type: 'saved', at: '2026-11-20T09:10:00.000Z', summary: aSummary() };
    expect(read(saved)).toEqual(saved);
    for (const type of ['ready', 'unsaved', 'flushed']) expect(read({ source, type })).toEqual({ source, type });
    for (const reason of ['left', 'fenced', 'over', 'used']) {
      expect(read({ source, type: 'ended', reason })).toEqual({ source, type: 'ended', reason });
    }
  });

  it('are not heard from anybody else', () => {
    const ready = { source, type: 'ready' };
    expect(read(ready, { origin: 'http://content.example.org.evil.example' })).toBeNull();
    expect(read(ready, { origin: 'null' })).toBeNull();
    expect(read(ready, { source: otherWindow() })).toBeNull();
    expect(read(ready, { source: null })).toBeNull();
    expect(
      readShellMessage({ origin: CONTENT_ORIGIN, source: null, data: ready }, { ...player, window: null }),
    ).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['text', 'ready'],
    ['another sender', { source: 'integra-portal', type: 'ready' }],
    ['an unknown type', { source, type: 'navigate', to: 'javascript:alert(1)' }],
    ['a time that is none', { source, type: 'saved', at: '<b>now</b>', summary: aSummary() }],
    [
      'a score out of range',
      { source, type: 'saved', at: '2026-11-20T09:10:00.000Z', summary: aSummary({ percent: 101 }) },
    ],
    ['a summary that is missing', { source, type: 'saved', at: '2026-11-20T09:10:00.000Z' }],
    ['an unknown reason', { source, type: 'ended', reason: 'because' }],
  ])('are not taken from %s', (_name, data) => {
    expect(read(data)).toBeNull();
  });
});
