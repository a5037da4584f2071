import { describe, expect, it } from '@jest/globals';
import { isSessionOver, isSightingDue, sessionEndsAt } from './session-limits.js';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);

describe('a session', () => {
  it('ends after 30 idle minutes', () => {
    const session = { startedAt: at('08:00:00'), lastSeenAt: at('09:00:00') };
    expect(isSessionOver(session, at('09:29:59'))).toBe(false);
    expect(isSessionOver(session, at('09:30:00'))).toBe(true);
  });

  it('ends after 12 hours however busy', () => {
    const session = { startedAt: at('08:00:00'), lastSeenAt: at('19:59:00') };
    expect(sessionEndsAt(session)).toEqual(at('20:00:00'));
    expect(isSessionOver(session, at('20:00:00'))).toBe(true);
  });

  it('is written down once a minute', () => {
    const session = { startedAt: at('08:00:00'), lastSeenAt: at('09:00:00') };
    expect(isSightingDue(session, at('09:00:59'))).toBe(false);
    expect(isSightingDue(session, at('09:01:00'))).toBe(true);
  });
});
