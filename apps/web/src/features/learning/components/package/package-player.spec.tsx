import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { LAUNCHES, PLACE, playPackage } from '../../../../testing/open-package.js';
import { aLaunch, anAttempt, aPlace, aSummary, CONTENT_ORIGIN } from '../../../../testing/package-place-fixtures.js';
import { answer } from '../../../../testing/server.js';

describe('an open package', () => {
  afterEach(() => void jest.useRealTimers());

  it('opens in a frame of the content origin that may not lead the page away', async () => {
    const { launched, frame } = await playPackage();
    expect(launched).toEqual([{ attempt: 'resume' }]);
    expect(frame).toHaveAttribute('src', `${CONTENT_ORIGIN}/player/?theme=light#one-time-code`);
    expect(frame.getAttribute('allow')).toContain('unload');
    const sandbox = frame.getAttribute('sandbox')?.split(' ');
    expect(sandbox).toEqual(expect.arrayContaining(['allow-scripts', 'allow-same-origin']));
    expect(sandbox?.filter((right) => /top-navigation|escape|same-site/.test(right))).toEqual([]);
    expect(screen.getByRole('group', { name: 'Package: Two paths' })).toHaveFocus();
  });

  it('is passed by the keyboard, and gives the focus back when it closes', async () => {
    const { user, say } = await playPackage(aPlace({ attempts: [anAttempt()] }), 'Continue');
    await user.click(screen.getByRole('link', { name: 'Skip past the package' }));
    expect(document.activeElement).toHaveTextContent('The package is opening…');
    say({ type: 'ended', reason: 'left' });
    expect(await screen.findByRole('button', { name: 'Continue' })).toHaveFocus();
  });

  it('says whether it is saved', async () => {
    const { say } = await playPackage();
    say({ type: 'ready' });
    expect(screen.getByText('Nothing to save yet')).toBeVisible();
    say({ type: 'unsaved' });
    const words = screen.getByText('Not saved yet: keep this page open');
    expect(words.closest('[role=status]')).not.toBeNull();
    say({ type: 'saved', at: new Date(2026, 10, 20, 12, 3).toISOString(), summary: aSummary() });
    expect(screen.getByText('Saved at 12:03')).toBeVisible();
  });

  it('hears nobody but its own frame', async () => {
    const { say, frame } = await playPackage();
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
    const { say, asked } = await playPackage();
    expect(asked).toHaveLength(1);
    say({ type: 'saved', at: '2026-11-20T09:10:00.000Z', summary: aSummary({ isDone: true }) });
    await waitFor(() => expect(asked).toHaveLength(2));
    answer('get', PLACE, aPlace({ attempts: [anAttempt({ isDone: true, success: 'passed' })], isDone: true }));
    say({ type: 'ended', reason: 'left' });
    expect(await screen.findByText('Passed')).toBeVisible();
    expect(screen.queryByTitle('Two paths')).not.toBeInTheDocument();
  });

  it('closes when it has saved', async () => {
    const { user, say, heard } = await playPackage();
    say({ type: 'ready' });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(heard).toContainEqual([{ source: 'integra-portal', type: 'leave' }, CONTENT_ORIGIN]);
    expect(screen.getByText('Saving…')).toBeVisible();
    say({ type: 'ended', reason: 'left' });
    await waitFor(() => expect(screen.queryByTitle('Two paths')).not.toBeInTheDocument());
  });

  it('closes at once while it opens, and says what to do when that takes long', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const { user, heard } = await playPackage();
    await act(() => jest.advanceTimersByTimeAsync(12_000));
    const words = 'The package does not answer yet. Wait a little, or close it and try again.';
    expect(screen.getAllByText(words)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(await screen.findByRole('button', { name: 'Start' })).toBeVisible();
    expect(heard).toEqual([]);
  });

  it('says aloud when it cannot save for long, and when it can again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const { say } = await playPackage();
    const spoken = () => document.querySelector('[aria-live=polite]')?.textContent;
    say({ type: 'ready' });
    say({ type: 'unsaved' });
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(spoken()).toBe('');
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(spoken()).toBe('Not saved yet: keep this page open');
    say({ type: 'saved', at: new Date(2026, 10, 20, 12, 3).toISOString(), summary: aSummary() });
    expect(spoken()).toBe('Saved at 12:03');
    say({ type: 'unsaved' });
    say({ type: 'saved', at: new Date(2026, 10, 20, 12, 4).toISOString(), summary: aSummary() });
    expect(spoken()).toBe('Saved at 12:03');
  });

  it('says that something waits to be sent when it closes without an answer', async () => {
    const { user, say } = await playPackage();
    say({ type: 'unsaved' });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('Not everything is saved yet', {}, { timeout: 6_000 })).toBeVisible();
    expect(screen.queryByTitle('Two paths')).not.toBeInTheDocument();
  });

  it('says where it goes on, and asks whether to go on here', async () => {
    const { say, user } = await playPackage(aPlace({ attempts: [anAttempt()] }), 'Continue');
    say({ type: 'ended', reason: 'fenced' });
    expect(await screen.findByText('It goes on in another window')).toBeVisible();
    const launched = answer('post', LAUNCHES, aLaunch());
    await user.click(screen.getByRole('button', { name: 'Continue here' }));
    expect(await screen.findByTitle('Two paths')).toBeVisible();
    expect(launched).toEqual([{ attempt: 'resume' }]);
  });

  it('says why nothing is recorded any more', async () => {
    const { say } = await playPackage();
    say({ type: 'ended', reason: 'over' });
    expect(await screen.findByText(/^This attempt takes nothing more/)).toBeVisible();
  });

  it('says that it was loaded anew, and that it goes on here', async () => {
    const { say } = await playPackage(aPlace({ attempts: [anAttempt()] }), 'Continue');
    say({ type: 'ended', reason: 'used' });
    const words = await screen.findByText('The package was reloaded');
    expect(words.closest('[role=status]')).toHaveTextContent('Everything saved is kept: continue here.');
    expect(screen.getByRole('button', { name: 'Continue' })).toHaveFocus();
  });

  it('goes over the whole page and back without being loaded anew', async () => {
    const { user } = await playPackage(aPlace(), 'Start', aLaunch({ window: 'large' }));
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
    const { user, say, heard } = await playPackage();
    say({ type: 'ready' });
    await user.click(screen.getByRole('link', { name: /One word at the handover/ }));
    expect(heard).toContainEqual([{ source: 'integra-portal', type: 'leave' }, CONTENT_ORIGIN]);
    expect(screen.getByTitle('Two paths')).toBeVisible();
    say({ type: 'ended', reason: 'left' });
    expect(await screen.findByText('It is ten to seven.')).toBeVisible();
    expect(screen.queryByTitle('Two paths')).not.toBeInTheDocument();
  });

  it('does not take the answer to an earlier request for the end', async () => {
    const { user, say } = await playPackage();
    say({ type: 'unsaved' });
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    say({ type: 'flushed' });
    await act(() => Promise.resolve());
    expect(screen.getByTitle('Two paths')).toBeVisible();
    say({ type: 'ended', reason: 'left' });
    expect(await screen.findByRole('button', { name: 'Start' })).toBeVisible();
    expect(screen.queryByText('Not everything is saved yet')).not.toBeInTheDocument();
  });

  it('goes on after 3 s without an answer', async () => {
    const { user, say } = await playPackage();
    say({ type: 'ready' });
    await user.click(screen.getByRole('link', { name: /One word at the handover/ }));
    expect(await screen.findByText('It is ten to seven.', {}, { timeout: 6_000 })).toBeVisible();
  });

  it('asks before the window closes, only while something is not saved', async () => {
    const { say, heard } = await playPackage();
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
