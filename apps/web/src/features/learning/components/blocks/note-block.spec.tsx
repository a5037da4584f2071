import { describe, expect, it } from '@jest/globals';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { LEARNING_ERRORS, LEARNING_PATHS, NOTE_MAX_LENGTH } from '@integra/shared-types/learning';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { formattersFor } from '../../../../lib/i18n/formatters.js';
import { reportSessionEnd } from '../../../../lib/session/session-end.js';
import { aLessonDocument, aLessonView, aProgress, ENROLMENT_ID } from '../../../../testing/learning-fixtures.js';
import { openLesson } from '../../../../testing/open-lesson.js';
import { answer, loseConnection, refuse, signIn } from '../../../../testing/server.js';

const AT = '2026-11-22T12:03:00.000Z';
const PATH = LEARNING_PATHS.note(ENROLMENT_ID, 'plan-note');
const saved = (savedAt = AT) => ({ progress: aProgress(['welcome', 'rules', 'plan-note']), next: null, savedAt });

const actionPlan = {
  key: 'plan-note',
  type: 'action_plan' as const,
  required: true,
  rule: 'saved' as const,
  prompt: 'One thing I will do is …',
  hint: 'Write what and when.',
};
const aNote = (text: string | null, revision = 3) => ({ blockKey: 'plan-note', text, revision, savedAt: AT });
const lesson = (notes: ReturnType<typeof aNote>[] = []) =>
  aLessonView({ document: aLessonDocument({ key: 'plan', title: 'One thing', blocks: [actionPlan] }), notes });

const field = () => screen.findByRole('textbox', { name: 'Your notes' });
const time = formattersFor('en').time(AT);

describe('the action plan', () => {
  it('says that it is private and that nobody real belongs into it', async () => {
    openLesson({ lessons: [lesson()] });
    expect(await field()).toHaveAccessibleDescription('Only you can read this. Never describe a real person.');
    expect(screen.getByText('Nothing written yet. What you write is saved by itself.')).toBeVisible();
  });

  it('is saved while it is written, and says when', async () => {
    const sent = answer('put', PATH, saved());
    const { user } = openLesson({ lessons: [lesson()] });
    await user.type(await field(), 'Call the chaplain');
    expect(screen.getByText('Not saved yet')).toBeVisible();
    await user.tab();
    expect(await screen.findAllByText(`Saved ${time}`)).not.toHaveLength(0);
    expect(sent).toEqual([{ text: 'Call the chaplain', revision: 1 }]);
    const steps = screen.getByRole('region', { name: 'To finish this lesson' });
    expect(steps).toHaveTextContent('DoneWrite your action plan');
  });

  it('shows what was written before', async () => {
    openLesson({ lessons: [lesson([aNote('Ask for supervision')])] });
    expect(await field()).toHaveValue('Ask for supervision');
    expect(screen.getByText(`Saved ${time}`)).toBeVisible();
  });

  it('says that an older text cannot be read, and takes a new one in its place', async () => {
    const sent = answer('put', PATH, saved());
    const { user } = openLesson({ lessons: [lesson([aNote(null)])] });
    expect(await screen.findByText(/can no longer be read, because the key of this site has changed/)).toBeVisible();
    await user.click(await field());
    await user.tab();
    expect(sent).toEqual([]);
    await user.type(await field(), 'Call the chaplain');
    await user.tab();
    await waitFor(() => expect(screen.queryByText(/can no longer be read/)).toBeNull());
    expect(sent).toEqual([{ text: 'Call the chaplain', revision: 4 }]);
  });

  it('keeps the text when the server is away, says so, and saves it with the next try', async () => {
    loseConnection('put', PATH);
    const { user } = openLesson({ lessons: [lesson()] });
    await user.type(await field(), 'Call the chaplain');
    await user.tab();
    expect(
      await screen.findByText(/^Not saved\. Your text is still here\. The server cannot be reached/),
    ).toBeVisible();
    const sent = answer('put', PATH, saved());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent).toEqual([{ text: 'Call the chaplain', revision: 1 }]));
    expect(await field()).toHaveValue('Call the chaplain');
  });

  it('is sent when the page is left', async () => {
    const sent = answer('put', PATH, saved());
    openLesson({ lessons: [lesson()] });
    fireEvent.change(await field(), { target: { value: 'In the last second' } });
    fireEvent(window, new Event('pagehide'));
    await waitFor(() => expect(sent).toEqual([{ text: 'In the last second', revision: 1 }]));
  });

  it('brings an unsaved text back when one returns to the lesson', async () => {
    loseConnection('put', PATH);
    const { unmount } = openLesson({ lessons: [lesson()] });
    fireEvent.change(await field(), { target: { value: 'Still with me' } });
    unmount();
    const sent = answer('put', PATH, saved());
    const { user } = openLesson({ lessons: [lesson()] });
    expect(await field()).toHaveValue('Still with me');
    await user.click(await field());
    await user.tab();
    await waitFor(() => expect(sent).toEqual([{ text: 'Still with me', revision: 1 }]));
    expect(await screen.findAllByText(`Saved ${time}`)).not.toHaveLength(0);
  });

  it.each([
    ['Keep both, one below the other', 'Elsewhere\n\nHere'],
    ['Keep only my text', 'Here'],
  ])('shows what was written elsewhere, and loses neither: %s', async (act, text) => {
    refuse('put', PATH, LEARNING_ERRORS, 'note_outdated', { held: aNote('Elsewhere', 5) });
    const { user } = openLesson({ lessons: [lesson([aNote('Before')])] });
    fireEvent.change(await field(), { target: { value: 'Here' } });
    fireEvent.blur(await field());
    expect(await screen.findByText('Elsewhere')).toBeVisible();
    expect(await field()).toHaveValue('Here');
    const sent = answer('put', PATH, saved());
    await user.click(screen.getByRole('button', { name: act }));
    await waitFor(() => expect(sent).toEqual([{ text, revision: 6 }]));
    expect(await field()).toHaveValue(text);
    expect(await field()).toHaveFocus();
    expect(await screen.findAllByText(`Saved ${time}`)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: act })).toBeNull();
  });

  it('takes what was written elsewhere when its writer wants that', async () => {
    refuse('put', PATH, LEARNING_ERRORS, 'note_outdated', { held: aNote('Elsewhere', 5) });
    const { user } = openLesson({ lessons: [lesson([aNote('Before')])] });
    fireEvent.change(await field(), { target: { value: 'Here' } });
    fireEvent.blur(await field());
    await user.click(await screen.findByRole('button', { name: 'Take the other text' }));
    expect(await field()).toHaveValue('Elsewhere');
    expect(await screen.findAllByText(`Saved ${time}`)).not.toHaveLength(0);
  });

  it('says why it was refused, and is not sent again unasked', async () => {
    refuse('put', PATH, LEARNING_ERRORS, 'lesson_locked');
    openLesson({ lessons: [lesson()] });
    fireEvent.change(await field(), { target: { value: 'Refused' } });
    fireEvent.blur(await field());
    expect(await screen.findByText(/^Not saved\. Your text is still here\. This lesson is not open yet/)).toBeVisible();
    const sent = answer('put', PATH, saved());
    fireEvent.blur(await field());
    fireEvent(window, new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toEqual([]);
  });

  it('is forgotten when the server no longer knows the session', async () => {
    refuse('put', PATH, COMMON_ERRORS, 'not_signed_in');
    const { unmount } = openLesson({ lessons: [lesson()] });
    fireEvent.change(await field(), { target: { value: 'On a shared computer' } });
    signIn(null);
    fireEvent.blur(await field());
    expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible();
    unmount();
    openLesson({ lessons: [lesson()] });
    expect(await field()).toHaveValue('');
  });

  it('is forgotten with the session also where it was left unsaved', async () => {
    loseConnection('put', PATH);
    const { unmount } = openLesson({ lessons: [lesson()] });
    fireEvent.change(await field(), { target: { value: 'On a shared computer' } });
    unmount();
    reportSessionEnd();
    openLesson({ lessons: [lesson()] });
    expect(await field()).toHaveValue('');
  });

  it('counts down near the limit', async () => {
    answer('put', PATH, saved());
    openLesson({ lessons: [lesson()] });
    fireEvent.change(await field(), { target: { value: 'a'.repeat(NOTE_MAX_LENGTH - 412) } });
    expect(screen.getByText('412 characters left')).toBeVisible();
    expect(await field()).toHaveAttribute('maxlength', String(NOTE_MAX_LENGTH));
    fireEvent.blur(await field());
    expect(await screen.findAllByText(`Saved ${time}`)).not.toHaveLength(0);
  });
});
