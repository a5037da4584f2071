import { describe, expect, it, jest } from '@jest/globals';
import { FIRST_PACKAGE_RULES, SCORM_ERRORS, SCORM_PATHS } from '@integra/shared-types/scorm';
import type { PackagePlace, ShellMessage } from '@integra/shared-types/scorm-playing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { aLessonDocument, aLessonView, ENROLMENT_ID } from '../../../../testing/learning-fixtures.js';
import { openLesson } from '../../../../testing/open-lesson.js';
import {
  aLaunch,
  anAttempt,
  aPackageBlock,
  aPlace,
  aSummary,
  CONTENT_ORIGIN,
} from '../../../../testing/package-place-fixtures.js';
import { answer, refuse } from '../../../../testing/server.js';

const PLACE = SCORM_PATHS.place(ENROLMENT_ID, aPackageBlock.key);
const LAUNCHES = SCORM_PATHS.launches(ENROLMENT_ID, aPackageBlock.key);
const lesson = aLessonView({ document: aLessonDocument({ key: 'practice', blocks: [aPackageBlock] }) });

const open = async (place: PackagePlace) => {
  const asked = answer('get', PLACE, place);
  const app = openLesson({ lessons: [lesson, aLessonView()] });
  const block = within(await screen.findByRole('region', { name: 'Two paths' }));
  return { ...app, block, asked };
};

type WithoutSource<M> = M extends ShellMessage ? Omit<M, 'source'> : never;
type Said = WithoutSource<ShellMessage>;

const player = () => {
  const frame = screen.getByTitle<HTMLIFrameElement>('Two paths');
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('The frame has no window');
  const heard: unknown[] = [];
  jest.spyOn(contentWindow, 'postMessage').mockImplementation((...message: unknown[]) => void heard.push(message));
  const say = (message: Said) =>
    act(() => {
      const data = { source: 'integra-player', ...message };
      window.dispatchEvent(new MessageEvent('message', { origin: CONTENT_ORIGIN, source: contentWindow, data }));
    });
  return { frame, heard, say };
};

const begin = async (place = aPlace(), button = 'Start') => {
  const app = await open(place);
  const launched = answer('post', LAUNCHES, aLaunch());
  await app.user.click(await app.block.findByRole('button', { name: button }));
  await screen.findByTitle('Two paths');
  return { ...app, launched, ...player() };
};

describe('a package in a lesson', () => {
  it('says what it is, what completes it and how far one is', async () => {
    const { block } = await open(aPlace());
    expect(await block.findByRole('button', { name: 'Start' })).toBeVisible();
    expect(block.getByText('ten').tagName).toBe('STRONG');
    expect(block.getByText(/^the package reports that you have completed it/)).toBeVisible();
    expect(block.getByText('Not begun')).toBeVisible();
    expect(block.queryByText(/attempt/)).not.toBeInTheDocument();
  });

  it.each([
    [{ by: 'score', least: 80 } as const, 'you reach a score of 80% or more'],
    [{ by: 'all_activities' } as const, 'every activity in it is completed'],
    [{ by: 'opened', minutes: 0 } as const, 'you have opened it'],
    [{ by: 'opened', minutes: 20 } as const, 'you have had it open for 20 min'],
  ])('names its rule in words: %o', async (completion, words) => {
    const { block } = await open(aPlace({ rules: { ...FIRST_PACKAGE_RULES, completion } }));
    expect(await block.findByText(words)).toBeVisible();
  });

  it('shows the best score, the time and every attempt', async () => {
    const attempts = [
      anAttempt({ number: 2, success: 'failed', percent: 40, seconds: 61 }),
      anAttempt({
        id: '00000000-0000-4000-8000-000000000052',
        isOpen: false,
        isDone: true,
        success: 'passed',
        percent: 90,
        seconds: 3_540,
      }),
    ];
    const { block, user } = await open(aPlace({ attempts, isDone: true }));
    await user.click(await block.findByText('2 attempts'));
    expect(block.getByText('Best score').nextSibling).toHaveTextContent('90%');
    expect(block.getByText('Time spent').nextSibling).toHaveTextContent('1 hr');
    expect(block.getByText('Status').nextSibling).toHaveTextContent('Passed');
    expect(block.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Attempt 2, 20 November 2026: Not passed yet · 40% · 1 min',
      'Attempt 1, 20 November 2026: Passed · 90% · 59 min',
    ]);
  });

  it('opens in a frame of the content origin that may not lead the page away', async () => {
    const { launched, frame } = await begin();
    expect(launched).toEqual([{ attempt: 'resume' }]);
    expect(frame).toHaveAttribute('src', `${CONTENT_ORIGIN}/player/#one-time-code`);
    expect(frame.getAttribute('allow')).toContain('unload');
    const sandbox = frame.getAttribute('sandbox')?.split(' ');
    expect(sandbox).toEqual(expect.arrayContaining(['allow-scripts', 'allow-same-origin']));
    expect(sandbox?.filter((right) => /top-navigation|escape|same-site/.test(right))).toEqual([]);
    expect(screen.getByRole('group', { name: 'Package: Two paths' })).toHaveFocus();
  });

  it('is passed by the keyboard, and gives the focus back when it closes', async () => {
    const { user, say } = await begin(aPlace({ attempts: [anAttempt()] }), 'Continue');
    await user.click(screen.getByRole('link', { name: 'Skip past the package' }));
    expect(document.activeElement).toHaveTextContent('The package is opening…');
    say({ type: 'ended', reason: 'left' });
    expect(await screen.findByRole('button', { name: 'Continue' })).toHaveFocus();
  });

  it('says whether it is saved', async () => {
    const { say } = await begin();
    say({ type: 'ready' });
    expect(screen.getByText('Nothing to save yet')).toBeVisible();
    say({ type: 'unsaved' });
    const words = screen.getByText('Not saved yet: keep this page open');
    expect(words.closest('[role=status]')).not.toBeNull();
    say({ type: 'saved', at: new Date(2026, 10, 20, 12, 3).toISOString(), summary: aSummary() });
    expect(screen.getByText('Saved at 12:03')).toBeVisible();
  });

  it('hears nobody but its own frame', async () => {
    const { say, frame } = await begin();
    say({ type: 'ready' });
    act(() => {
      const data = { source: 'integra-player', type: 'ended', reason: 'over' };
      window.dispatchEvent(new MessageEvent('message', { origin: CONTENT_ORIGIN, source: window, data }));
      const from = { origin: 'http://evil.example', source: frame.contentWindow };
      window.dispatchEvent(new MessageEvent('message', { ...from, data }));
    });
    expect(screen.getByTitle('Two paths')).toBe(frame);
  });

  it('reads place, lesson and course again when it is done, and when it closes', async () => {
    const { say, asked } = await begin();
    expect(asked).toHaveLength(1);
    say({ type: 'saved', at: '2026-11-20T09:10:00.000Z', summary: aSummary({ isDone: true }) });
    await waitFor(() => expect(asked).toHaveLength(2));
    answer('get', PLACE, aPlace({ attempts: [anAttempt({ isDone: true, success: 'passed' })], isDone: true }));
    say({ type: 'ended', reason: 'left' });
    expect(await screen.findByText('Passed')).toBeVisible();
    expect(screen.queryByTitle('Two paths')).not.toBeInTheDocument();
  });

  it('closes when it has saved', async () => {
    const { user, say, heard } = await begin();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(heard).toContainEqual([{ source: 'integra-portal', type: 'leave' }, CONTENT_ORIGIN]);
    expect(screen.getByText('Saving…')).toBeVisible();
    say({ type: 'flushed' });
    await waitFor(() => expect(screen.queryByTitle('Two paths')).not.toBeInTheDocument());
  });

  it('says where it goes on, and asks whether to go on here', async () => {
    const { say, user } = await begin(aPlace({ attempts: [anAttempt()] }), 'Continue');
    say({ type: 'ended', reason: 'fenced' });
    expect(await screen.findByText('It goes on in another window')).toBeVisible();
    const launched = answer('post', LAUNCHES, aLaunch());
    await user.click(screen.getByRole('button', { name: 'Continue here' }));
    expect(await screen.findByTitle('Two paths')).toBeVisible();
    expect(launched).toEqual([{ attempt: 'resume' }]);
  });

  it('says why nothing is recorded any more', async () => {
    const { say } = await begin();
    say({ type: 'ended', reason: 'over' });
    expect(await screen.findByText(/^This attempt takes nothing more/)).toBeVisible();
  });

  it('asks first when another window has it open', async () => {
    const { block } = await open(aPlace({ attempts: [anAttempt()], openElsewhereSince: '2026-11-20T09:00:00.000Z' }));
    expect(await block.findByText(/^It has been open in another window/)).toBeVisible();
    expect(block.getByRole('button', { name: 'Continue here' })).toBeVisible();
  });

  it('begins anew only after a word about what ends', async () => {
    const { block, user } = await open(aPlace({ attempts: [anAttempt()], mayBeginAnew: true }));
    const launched = answer('post', LAUNCHES, aLaunch());
    await user.click(await block.findByRole('button', { name: 'Begin again' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Begin again?' }));
    expect(dialog.getByText(/^Attempt 1 ends/)).toBeVisible();
    expect(launched).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'End it and begin again' }));
    await screen.findByTitle('Two paths');
    expect(launched).toEqual([{ attempt: 'new' }]);
  });

  it('offers the new version of a package, never by itself', async () => {
    const { block, user } = await open(aPlace({ attempts: [anAttempt()], hasNewerVersion: true }));
    const launched = answer('post', LAUNCHES, aLaunch());
    expect(await block.findByText(/^There is a new version of this package/)).toBeVisible();
    await user.click(block.getByRole('button', { name: 'Change to the new version' }));
    await screen.findByTitle('Two paths');
    expect(launched).toEqual([{ attempt: 'move' }]);
  });

  it('says that a complete attempt is only looked at, and in which language it opens', async () => {
    const rules = { ...FIRST_PACKAGE_RULES, reviewsWhenComplete: true };
    const { block } = await open(
      aPlace({ rules, language: 'fr', attempts: [anAttempt({ isDone: true })], isDone: true }),
    );
    expect(await block.findByRole('button', { name: 'Look at it again' })).toBeVisible();
    expect(block.getByText(/nothing more is recorded/)).toBeVisible();
    expect(block.getByText('This package opens in French.')).toBeVisible();
  });

  it.each([
    [aPlace({ rules: null, language: null }), /^This package is not in the library/],
    [aPlace({ language: null }), /^There is no version of this package/],
  ])('says calmly that it cannot be played', async (place, words) => {
    const { block } = await open(place);
    expect(await block.findByText(words)).toBeVisible();
    expect(block.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says why it could not be opened, and looks again', async () => {
    const { block, user, asked } = await open(aPlace());
    refuse('post', LAUNCHES, SCORM_ERRORS, 'package_attempt_refused');
    await user.click(await block.findByRole('button', { name: 'Start' }));
    expect(await block.findByText(/^The rules of this package allow no new attempt/)).toBeVisible();
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
  });

  it('goes over the whole page and back without being loaded anew', async () => {
    const { block, user } = await open(aPlace());
    answer('post', LAUNCHES, aLaunch({ window: 'large' }));
    await user.click(await block.findByRole('button', { name: 'Start' }));
    const layer = await screen.findByRole('dialog', { name: 'Package: Two paths' });
    const frame = screen.getByTitle('Two paths');
    expect(screen.getByRole('heading', { level: 1, hidden: true }).closest('[inert]')).not.toBeNull();
    expect(layer.closest('[inert]')).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('group', { name: 'Package: Two paths' })).toBe(layer);
    expect(document.querySelector('[inert]')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Whole page' }));
    expect(screen.getByTitle('Two paths')).toBe(frame);
  });
});

describe('leaving a lesson with an open package', () => {
  it('waits until it has saved', async () => {
    const { user, say, heard } = await begin();
    await user.click(screen.getByRole('link', { name: /One word at the handover/ }));
    expect(heard).toContainEqual([{ source: 'integra-portal', type: 'leave' }, CONTENT_ORIGIN]);
    expect(screen.getByTitle('Two paths')).toBeVisible();
    say({ type: 'flushed' });
    expect(await screen.findByText('It is ten to seven.')).toBeVisible();
    expect(screen.queryByTitle('Two paths')).not.toBeInTheDocument();
  });

  it('goes on after 3 s without an answer', async () => {
    const { user } = await begin();
    await user.click(screen.getByRole('link', { name: /One word at the handover/ }));
    expect(await screen.findByText('It is ten to seven.', {}, { timeout: 6_000 })).toBeVisible();
  });

  it('asks before the window closes, only while something is not saved', async () => {
    const { say, heard } = await begin();
    const close = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(close()).toBe(false);
    say({ type: 'unsaved' });
    expect(close()).toBe(true);
    expect(heard).toContainEqual([{ source: 'integra-portal', type: 'flush' }, CONTENT_ORIGIN]);
  });
});
