import { beforeEach, describe, expect, it } from '@jest/globals';
import { type JournalCommit, SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { aSession } from '../../../testing/fixtures.js';
import { aCommit, aRecordDetail, HOSTILE, RECORD_ID } from '../../../testing/package-record-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, server, signIn } from '../../../testing/server.js';

const PATH = `/trainer/package-records/${RECORD_ID}/journal`;

const COMMIT = aCommit({
  calls: [
    [120, 'I', '', 'true', '0'],
    [12_340, 'S', 'cmi.comments', HOSTILE, '0'],
    [12_400, 'G', 'cmi.core.entry_point', '', '401'],
  ],
  set: { 'cmi.comments': HOSTILE },
  refused: [['cmi.core.student_id', 403]],
});

/** Answers the journal page by page, one commit each. */
const journal = (...commits: JournalCommit[]) => {
  server.use(
    http.get(`*${SCORM_RECORD_PATHS.journal(RECORD_ID)}`, ({ request }) => {
      const from = Number(new URL(request.url).searchParams.get('from'));
      return HttpResponse.json({ items: commits.slice(from, from + 1), total: commits.length });
    }),
  );
};

const open = async (path = PATH) => {
  const view = renderApp(path);
  await screen.findByRole('heading', { name: 'Calls and commits' });
  return view;
};

const lines = () => {
  const list = screen.getByRole('region', { name: 'Calls and commits' }).querySelector('ol');
  return within(list as HTMLElement).getAllByRole('listitem');
};
const replay = () => screen.getByRole('region', { name: 'Replay' });

describe('the flight recorder', () => {
  beforeEach(() => {
    signIn(aSession({ permissions: ['package_records.read'] }));
    answer('get', SCORM_RECORD_PATHS.record(RECORD_ID), aRecordDetail());
  });

  it('shows every call and commit in order, as text, and can be taken along', async () => {
    journal(COMMIT);
    await open();
    const [begin, set, get, commit] = lines();
    expect(begin).toHaveTextContent('0.120 s');
    expect(begin).toHaveTextContent('Initialize');
    expect(set).toHaveTextContent(`SetValuecmi.commentsValue: ${HOSTILE}`);
    expect(get).toHaveTextContent('Error 401');
    for (const words of ['Commit 1', 'Listening', 'Values saved: 1', 'Not taken over, error 403']) {
      expect(commit).toHaveTextContent(words);
    }
    expect(document.querySelector('main img')).toBeNull();
    const file = screen.getByRole('link', { name: 'Download as text' });
    expect(file).toHaveAttribute('href', SCORM_RECORD_PATHS.journalText(RECORD_ID));
  });

  it('is replayed by buttons and by the slider', async () => {
    journal(COMMIT);
    const { user } = await open();
    expect(within(replay()).getByText('Step 1 of 4')).toBeVisible();
    expect(within(replay()).getByText('Nothing is set yet.')).toBeVisible();
    await user.click(within(replay()).getByRole('button', { name: 'Next' }));
    expect(within(replay()).getByText('Step 2 of 4')).toBeVisible();
    expect(await within(replay()).findByText('set in this step')).toBeVisible();
    expect(lines()[1]).toHaveAttribute('aria-current', 'step');
    const slider = within(replay()).getByRole('slider', { name: 'Step' });
    fireEvent.change(slider, { target: { value: '4' } });
    expect(slider).toHaveAttribute('aria-valuetext', 'Step 4 of 4');
    expect(within(replay()).getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(within(lines()[0] as HTMLElement).getByRole('button', { name: 'Show the values at step 1' }));
    expect(within(replay()).getByText('Step 1 of 4')).toBeVisible();
  });

  it('keeps its filters in the address, and steps through what they leave', async () => {
    journal(COMMIT);
    const { user } = await open(`${PATH}?kind=errors`);
    expect(lines()).toHaveLength(2);
    expect(within(replay()).getByText('Step 1 of 2')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Element, value or error' }), 'student_id');
    await waitFor(() => expect(lines()).toHaveLength(1));
    expect(screen.getByLabelText('address')).toHaveTextContent('text=student_id');
    await user.type(screen.getByRole('searchbox', { name: 'Element, value or error' }), ' nothing');
    expect(await screen.findByText('No step that is loaded matches')).toBeVisible();
  });

  it('loads more on demand, and says what is not searched yet', async () => {
    journal(aCommit(), aCommit({ sequence: 2, activity: 'asking' }));
    const { user } = await open();
    expect(screen.getByText('1 of 2 commits are loaded. Only these are searched.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(lines()).toHaveLength(2));
    expect(lines()[1]).toHaveTextContent('asking');
    expect(screen.queryByText(/commits are loaded/)).not.toBeInTheDocument();
  });

  it('draws the first hundred of thousands of calls', async () => {
    journal(aCommit({ calls: Array.from({ length: 5_000 }, (_, at) => [at, 'G', 'cmi.mode', 'normal', '0']) }));
    const { user } = await open();
    expect(lines()).toHaveLength(100);
    await user.click(within(replay()).getByRole('button', { name: 'Last' }));
    expect(within(replay()).getByText('Step 5,001 of 5,001')).toBeVisible();
    expect(lines()).toHaveLength(21);
    expect(lines().at(-1)).toHaveTextContent('Commit 1');
    await user.click(screen.getByRole('button', { name: 'Show earlier steps' }));
    expect(lines()).toHaveLength(121);
  });

  it('says that the beginning is gone, and that there is nothing', async () => {
    answer('get', SCORM_RECORD_PATHS.record(RECORD_ID), aRecordDetail({ isCompacted: true }));
    journal();
    renderApp(PATH);
    expect(await screen.findByText('Nothing recorded')).toBeVisible();
    expect(screen.getByText('The oldest calls are no longer kept')).toBeVisible();
  });
});
