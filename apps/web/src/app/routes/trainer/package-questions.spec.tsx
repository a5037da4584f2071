import { beforeEach, describe, expect, it } from '@jest/globals';
import { type PackageStatistics, SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { screen, within } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import { anItem, HOSTILE } from '../../../testing/package-record-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, signIn } from '../../../testing/server.js';

const PACKAGES = { items: [{ key: 'two-paths', title: 'Two paths' }] };

const open = async (overrides: Partial<PackageStatistics> = {}) => {
  answer('get', SCORM_RECORD_PATHS.statistics('two-paths'), {
    isWithheld: false,
    attempts: 50,
    done: 20,
    meanPercent: 72.5,
    medianSeconds: 720,
    items: [anItem()],
    withheldItems: 0,
    isIncomplete: false,
    ...overrides,
  });
  const view = renderApp('/trainer/package-records/questions/two-paths');
  await screen.findByText(overrides.isWithheld ? 'Fewer than 5 learners so far' : 'Median time');
  return view;
};

describe('the questions of a package', () => {
  beforeEach(() => {
    signIn(aSession({ permissions: ['package_records.read'] }));
    answer('get', SCORM_RECORD_PATHS.packages, PACKAGES);
  });

  it('are found in a list of the packages that have records', async () => {
    const { unmount } = renderApp('/trainer/package-records/questions');
    expect(await screen.findByRole('link', { name: 'Two paths' })).toHaveAttribute(
      'href',
      '/trainer/package-records/questions/two-paths',
    );
    unmount();
    answer('get', SCORM_RECORD_PATHS.packages, { items: [] });
    renderApp('/trainer/package-records/questions');
    expect(await screen.findByText('No package records yet')).toBeVisible();
  });

  it('lead back to that list, and can be narrowed to one of several activities', async () => {
    const { user } = await open({ items: [anItem(), anItem({ activity: 'close', description: 'What comes last?' })] });
    expect(await screen.findByText('Two paths')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Choose another package' })).toHaveAttribute(
      'href',
      '/trainer/package-records/questions',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Activity' }), 'close');
    expect(
      screen.getAllByRole('article').map((article) => within(article).getByRole('heading', { level: 3 }).textContent),
    ).toEqual(['What comes last?']);
  });

  it('come after what its attempts have come to', async () => {
    await open();
    for (const words of ['20 of 50 (40%)', '72.5%', '12 min']) expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Attempts at this package' })).toHaveAttribute(
      'href',
      '/trainer/package-records?packageKey=two-paths',
    );
  });

  it('tell in words what the bar shows, and the most frequent answers', async () => {
    await open();
    const question = screen.getByRole('article', { name: 'What comes first?' });
    const bar = within(question).getByRole('progressbar', { name: 'Right answers: 12 of 40 judged (30%)' });
    expect(bar).toHaveAttribute('value', '12');
    expect(within(question).getByText('median time 21.3 sec')).toBeVisible();
    const [, wrong] = within(question).getAllByRole('row');
    for (const words of ['a', '28 (56%)', 'Not right']) {
      expect(within(wrong as HTMLElement).getByText(words)).toBeVisible();
    }
    expect(within(question).getByText('Other answers: 10')).toBeVisible();
    expect(screen.getByText(/^Only answers that at least 5 learners gave are shown/)).toBeVisible();
  });

  it('say nothing of right answers where the package judged those of too few, nor of others of too few', async () => {
    const unjudged = { judged: 0, right: null, medianSeconds: null, responses: [], otherResponses: null };
    await open({ items: [anItem({ description: HOSTILE, ...unjudged })] });
    expect(screen.getByRole('article', { name: HOSTILE })).toBeVisible();
    expect(screen.getByText(/the package has judged those of fewer than 5 learners/)).toBeVisible();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.queryByText(/^Other answers/)).not.toBeInTheDocument();
  });

  it('say when some had to be left out, and not that there are none', async () => {
    await open({ items: [], isIncomplete: true });
    expect(screen.getByText(/^Some questions or answers are left out/)).toBeVisible();
    expect(screen.queryByText('No answers yet')).not.toBeInTheDocument();
  });

  it('are not shown while figures would be about single people', async () => {
    await open({ isWithheld: true, attempts: 0, done: 0, meanPercent: null, medianSeconds: null, items: [] });
    expect(screen.getByText(/shown once at least 5 learners have taken the package/)).toBeVisible();
    expect(screen.queryByText('Median time')).not.toBeInTheDocument();
    expect(screen.queryByText('No answers yet')).not.toBeInTheDocument();
  });

  it('that few have answered are left out, and counted', async () => {
    await open({ withheldItems: 3 });
    expect(screen.getByText('Not shown because fewer than 5 learners have answered: 3')).toBeVisible();
    expect(screen.getByRole('article', { name: 'What comes first?' })).toBeVisible();
  });

  it('may be none at all', async () => {
    await open({ attempts: 0, done: 0, meanPercent: null, medianSeconds: null, items: [] });
    expect(screen.getByText('No answers yet')).toBeVisible();
  });
});
