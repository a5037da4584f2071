import { beforeEach, describe, expect, it } from '@jest/globals';
import { COURSE_PATHS } from '@integra/shared-types/courses';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { type PackageRecord, SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { aSession } from '../../../testing/fixtures.js';
import { aRecord, HOSTILE } from '../../../testing/package-record-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, server, signIn } from '../../../testing/server.js';

const PATH = '/trainer/package-records';
const SECOND_ID = '00000000-0000-4000-8000-000000000911';

const signInAsTrainer = () => signIn(aSession({ permissions: ['package_records.read'] }));

/** Answers the list and keeps what was asked for. */
const records = (...items: PackageRecord[]): string[] => {
  const asked: string[] = [];
  server.use(
    http.get(`*${SCORM_RECORD_PATHS.records}`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items, next: null });
    }),
  );
  return asked;
};

const open = async (path = PATH) => {
  const view = renderApp(path);
  await screen.findByRole('heading', { name: 'Package records' });
  return view;
};

describe('the attempts at packages', () => {
  beforeEach(() => {
    signInAsTrainer();
    answer('get', COURSE_PATHS.catalogue, { items: [] });
    answer('get', SCORM_RECORD_PATHS.packages, {
      items: [
        { key: 'late-shift', title: 'The late shift' },
        { key: 'talk', title: 'Talking' },
        { key: 'talk-2', title: 'Talking' },
        { key: 'two-paths', title: 'Two paths' },
      ],
    });
  });

  it('tell what the rule makes of each, what the package said, score and time', async () => {
    records(
      aRecord(),
      aRecord({
        id: SECOND_ID,
        person: { id: SECOND_ID, displayName: '' },
        title: HOSTILE,
        completion: 'completed',
        success: 'passed',
        isDone: true,
        isQuick: true,
        percent: null,
        seconds: 2,
      }),
    );
    await open();
    const robin = await screen.findByRole('row', { name: /Robin Marten/ });
    for (const words of ['Two paths', 'two-paths', 'In progress', 'Package: In progress', '73%', '22 min 5 sec']) {
      expect(within(robin).getByText(words)).toBeVisible();
    }
    expect(within(robin).queryByText('Completed within 3 seconds')).not.toBeInTheDocument();
    const other = screen.getByRole('row', { name: /Learner without a name/ });
    for (const words of [HOSTILE, 'Completed', 'Package: Passed', 'No score', 'Completed within 3 seconds']) {
      expect(within(other).getByText(words)).toBeVisible();
    }
    expect(screen.getByRole('link', { name: 'Robin Marten' })).toHaveAttribute('href', `${PATH}/${aRecord().id}`);
  });

  it('are asked for by the filters of the address, and only by those it can know', async () => {
    const asked = records(aRecord());
    await open(`${PATH}?filter=done&packageKey=two-paths&courseKey=talking&search=robin&x=1`);
    expect(new URLSearchParams(asked[0])).toEqual(
      new URLSearchParams('search=robin&filter=done&courseKey=talking&packageKey=two-paths'),
    );
    // Not in the catalogue, so by its key.
    expect(screen.getByRole('combobox', { name: 'Course' })).toHaveDisplayValue('talking');
    expect(screen.getByRole('combobox', { name: 'Status' })).toHaveDisplayValue('Completed');
  });

  it('can be narrowed to the package of a row, and whole again', async () => {
    const asked = records(aRecord());
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Actions for Robin Marten, attempt 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Only this package' }));
    await waitFor(() => expect(asked.at(-1)).toBe('?packageKey=two-paths'));
    expect(screen.getByRole('combobox', { name: 'Package' })).toHaveDisplayValue('Two paths');
    expect(screen.getByLabelText('address')).toHaveTextContent('packageKey=two-paths');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(screen.getByRole('combobox', { name: 'Package' })).toHaveDisplayValue('All');
  });

  it('can be narrowed to a package of the list, by its title, also to one that is not in it', async () => {
    const asked = records(aRecord());
    const { user, unmount } = await open();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Package' }),
      await screen.findByRole('option', { name: 'The late shift' }),
    );
    await waitFor(() => expect(asked.at(-1)).toBe('?packageKey=late-shift'));
    expect(screen.getByRole('option', { name: 'Talking (talk-2)' })).toBeInTheDocument();
    unmount();
    await open(`${PATH}?packageKey=of-yore`);
    expect(screen.getByRole('combobox', { name: 'Package' })).toHaveDisplayValue('of-yore');
    expect(screen.getByRole('link', { name: 'Questions of a package' })).toHaveAttribute('href', `${PATH}/questions`);
  });

  it('say what the page is for while there are none, and that a filter leaves none', async () => {
    records();
    const { unmount } = await open();
    expect(await screen.findByText('No package records yet')).toBeVisible();
    unmount();
    await open(`${PATH}?filter=open`);
    expect(await screen.findByText('Nothing found')).toBeVisible();
  });

  it('can be asked for again when they do not come', async () => {
    refuse('get', SCORM_RECORD_PATHS.records, COMMON_ERRORS, 'internal_error');
    const { user } = await open();
    expect(await screen.findByText('The package records could not be loaded')).toBeVisible();
    records(aRecord());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Robin Marten' })).toBeVisible();
  });

  it('do not exist for those who may not read them', async () => {
    signIn(aSession());
    renderApp(PATH);
    expect(await screen.findByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  });
});
