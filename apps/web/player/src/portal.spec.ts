import { describe, expect, it } from '@jest/globals';
import { requestOf } from './portal.js';

const PORTAL = { name: 'portal' };
const ORIGIN = 'https://lms.example';
const message = (data: unknown, origin = ORIGIN, source: unknown = PORTAL) =>
  requestOf({ origin, source: source as MessageEventSource, data }, ORIGIN, PORTAL);

describe('requests of the portal', () => {
  it('are its two', () => {
    expect(message({ source: 'integra-portal', type: 'flush' })).toBe('flush');
    expect(message({ source: 'integra-portal', type: 'leave' })).toBe('leave');
  });

  it.each([
    ['another origin', { source: 'integra-portal', type: 'leave' }, 'https://content.example', PORTAL],
    ['an opaque origin', { source: 'integra-portal', type: 'leave' }, 'null', PORTAL],
    ['another window of the portal', { source: 'integra-portal', type: 'leave' }, ORIGIN, {}],
    ['another sender', { source: 'integra-player', type: 'leave' }, ORIGIN, PORTAL],
    ['another request', { source: 'integra-portal', type: 'eval' }, ORIGIN, PORTAL],
    ['text', 'leave', ORIGIN, PORTAL],
    ['nothing', null, ORIGIN, PORTAL],
    ['an array', ['integra-portal', 'leave'], ORIGIN, PORTAL],
  ])('are not taken from or as %s', (_what, data, origin, source) => {
    expect(message(data, origin, source)).toBeNull();
  });
});
