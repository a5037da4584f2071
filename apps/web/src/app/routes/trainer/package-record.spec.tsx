import { beforeEach, describe, expect, it } from '@jest/globals';
import { COURSE_PATHS } from '@integra/shared-types/courses';
import { FIRST_PACKAGE_RULES } from '@integra/shared-types/scorm';
import { type PackageRecordDetail, SCORM_RECORD_ERRORS, SCORM_RECORD_PATHS } from '@integra/shared-types/scorm-records';
import { screen, within } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import {
  anActivity,
  anInteraction,
  anUnopenedActivity,
  aRecordDetail,
  HOSTILE,
  RECORD_ID,
} from '../../../testing/package-record-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const PATH = `/trainer/package-records/${RECORD_ID}`;

const open = async (overrides: Partial<PackageRecordDetail> = {}) => {
  answer('get', SCORM_RECORD_PATHS.record(RECORD_ID), aRecordDetail(overrides));
  const view = renderApp(PATH);
  await screen.findByRole('heading', { name: 'Robin Marten' });
  return view;
};

const why = () => screen.getByRole('region', { name: 'Why this status' });

describe('the record of an attempt', () => {
  beforeEach(() => {
    signIn(aSession({ permissions: ['package_records.read'] }));
    answer('get', COURSE_PATHS.catalogue, { items: [] });
  });

  it('begins with what it has come to, and leads to the rest', async () => {
    await open();
    const main = screen.getByRole('main');
    for (const words of ['73%', '3, English', 'SCORM 1.2', '25 min']) {
      expect(within(main).getByText(words)).toBeVisible();
    }
    expect(within(main).getAllByText('In progress')[0]).toBeVisible();
    expect(screen.getByRole('link', { name: 'Flight recorder' })).toHaveAttribute('href', `${PATH}/journal`);
    expect(screen.getByRole('link', { name: 'Questions of this package' })).toHaveAttribute(
      'href',
      '/trainer/package-records/questions/two-paths',
    );
  });

  it('says why it is not done, from the rule and the facts', async () => {
    const rules = { ...FIRST_PACKAGE_RULES, completion: { by: 'score' as const, least: 80 } };
    await open({ rules, percent: 79.6 });
    expect(within(why()).getByText('The rule: a score of 80% or more.')).toBeVisible();
    expect(within(why()).getByText('Needs 80%, has 79.6%.')).toBeVisible();
  });

  it('names the activities that are missing', async () => {
    await open({
      rules: { ...FIRST_PACKAGE_RULES, completion: { by: 'all_activities' } },
      activities: [anActivity({ completion: 'completed' }), anUnopenedActivity('ask', 'Asking')],
    });
    expect(within(why()).getByText('Activities completed: 1 of 2.')).toBeVisible();
    expect(within(why()).getByText('Asking')).toBeVisible();
    expect(within(why()).queryByText('Listening')).not.toBeInTheDocument();
    expect(screen.getByText('Activities not opened: 1')).toBeVisible();
  });

  it('says that what was reached stays', async () => {
    await open({ isDone: true });
    expect(within(why()).getByText(/^What was reached earlier stays/)).toBeVisible();
  });

  it('gives what stands out as something to ask about', async () => {
    await open({ isDone: true, isQuick: true, lacksInteractions: true, isCompacted: true });
    for (const title of [
      'Completed within 3 seconds of opening',
      'Completed without an answer',
      'The oldest calls are no longer kept',
    ]) {
      expect(screen.getByText(title)).toBeVisible();
    }
  });

  it('shows every answer as text, with its pattern, result and time', async () => {
    const long = 'a'.repeat(1_200);
    const { user } = await open({
      activities: [
        anActivity({
          title: HOSTILE,
          objectives: [
            {
              id: 'listen',
              description: null,
              completion: 'completed',
              success: 'passed',
              score: { scaled: null, raw: '9', min: null, max: '10' },
            },
          ],
          interactions: [
            anInteraction(),
            anInteraction({
              id: 'q2',
              description: HOSTILE,
              response: long,
              result: 'incorrect',
              latencySeconds: null,
            }),
            anInteraction({ id: null, description: null, type: 'own-kind', response: '', result: '0.5' }),
          ],
          comments: [{ text: HOSTILE, location: 'page 3' }],
        }),
      ],
    });
    const activity = screen.getByRole('article', { name: HOSTILE });
    const answers = within(activity).getByRole('table', { name: `Answers: ${HOSTILE}` });
    const [, first, second, third] = within(answers).getAllByRole('row');
    for (const words of ['What comes first?', 'q1', 'Choice', 'Right', '12.5 sec', '10:15:00']) {
      expect(within(first as HTMLElement).getByText(words)).toBeVisible();
    }
    expect(within(second as HTMLElement).getByText('Not right')).toBeVisible();
    expect(within(second as HTMLElement).queryByText(long)).not.toBeInTheDocument();
    await user.click(within(second as HTMLElement).getByRole('button', { name: 'Show all (1,200 characters)' }));
    expect(within(second as HTMLElement).getByText(long)).toBeVisible();
    for (const words of ['Question 3', 'own-kind', 'No answer', '0.5 points']) {
      expect(within(third as HTMLElement).getByText(words)).toBeVisible();
    }
    expect(within(activity).getByText('9 of 10')).toBeVisible();
    expect(within(activity).getByText('page 3')).toBeVisible();
    expect(document.querySelector('main img')).toBeNull();
  });

  it('does not exist outside of one’s role', async () => {
    refuse('get', SCORM_RECORD_PATHS.record(RECORD_ID), SCORM_RECORD_ERRORS, 'package_record_not_found');
    renderApp(PATH);
    expect(await screen.findByText('This record does not exist, or lies outside your role.')).toBeVisible();
  });
});
