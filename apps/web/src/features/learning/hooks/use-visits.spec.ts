import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LEARNING_PATHS } from '@integra/shared-types/learning';
import { fireEvent, renderHook, waitFor } from '@testing-library/react';
import { ENROLMENT_ID } from '../../../testing/learning-fixtures.js';
import { answer, loseConnection } from '../../../testing/server.js';
import { useVisits, VISIT_MS } from './use-visits.js';

const PATH = LEARNING_PATHS.visits(ENROLMENT_ID, 'words');
let now = 0;
let ring = () => undefined as void;
let visibility: DocumentVisibilityState = 'visible';

const currentBlock = () => 'words-2';
const read = () => renderHook(() => useVisits({ enrolmentId: ENROLMENT_ID, lessonKey: 'words', currentBlock }));

/** So much time passes, in milliseconds. */
const pass = (milliseconds: number) => {
  now += milliseconds;
};
const passOneMinute = () => {
  pass(VISIT_MS);
  ring();
};

const become = (next: DocumentVisibilityState) => {
  visibility = next;
  fireEvent(document, new Event('visibilitychange'));
};

describe('visits', () => {
  beforeEach(() => {
    now = 1_000;
    visibility = 'visible';
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
    // Only the minute is taken over: requests and the test need the other clocks.
    const setAnyInterval = globalThis.setInterval;
    jest.spyOn(globalThis, 'setInterval').mockImplementation(((callback: () => void, milliseconds?: number) => {
      if (milliseconds !== VISIT_MS) return setAnyInterval(callback, milliseconds);
      ring = callback;
      return 0;
    }) as typeof setInterval);
  });

  it('are sent on opening, every minute of visible reading and on leaving, as one visit', async () => {
    const sent = answer('post', PATH);
    const { unmount } = read();
    await waitFor(() => expect(sent).toHaveLength(1));
    passOneMinute();
    await waitFor(() => expect(sent).toHaveLength(2));
    pass(20_000);
    unmount();
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent).toMatchObject([
      { blockKey: 'words-2', seconds: 0 },
      { blockKey: 'words-2', seconds: 60 },
      { blockKey: 'words-2', seconds: 20 },
    ]);
    expect(new Set(sent.map((visit) => (visit as { visitId: string }).visitId)).size).toBe(1);
  });

  it('do not count the time in which the page was not in sight', async () => {
    const sent = answer('post', PATH);
    read();
    await waitFor(() => expect(sent).toHaveLength(1));
    pass(10_000);
    become('hidden');
    await waitFor(() => expect(sent).toHaveLength(2));
    passOneMinute();
    passOneMinute();
    become('visible');
    pass(5_000);
    become('hidden');
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent).toMatchObject([{ seconds: 0 }, { seconds: 10 }, { seconds: 5 }]);
  });

  it('carry on what could not be sent', async () => {
    loseConnection('post', PATH);
    read();
    passOneMinute();
    // The lost one has to come back before the next is sent.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const sent = answer('post', PATH);
    passOneMinute();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toMatchObject([{ seconds: 120 }]);
  });
});
