import { describe, expect, it } from '@jest/globals';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { type CourseView, LEARNING_ERRORS, LEARNING_PATHS } from '@integra/shared-types/learning';
import { screen, waitFor, within } from '@testing-library/react';
import { setLanguage } from '../../../lib/i18n/i18n.js';
import { aSession } from '../../../testing/fixtures.js';
import { aCourseView, anEnrolment, aProgress, ENROLMENT_ID } from '../../../testing/learning-fixtures.js';
import { prepareReading } from '../../../testing/reading.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const ADDRESS = `/learning/${ENROLMENT_ID}`;

const openCourse = async (view: CourseView = aCourseView()) => {
  signIn(aSession());
  answer('get', LEARNING_PATHS.course(ENROLMENT_ID), view);
  const app = renderApp(ADDRESS);
  await screen.findByRole('heading', { level: 1, name: 'A small course' });
  return app;
};

const module = (name: string) => within(screen.getByRole('region', { name }));

describe('the course overview', () => {
  it('shows every module with its lessons, and says why one is locked', async () => {
    await openCourse();
    expect(module('2. Words').getByText('0 of 3 lessons · 25 min left')).toBeVisible();
    expect(module('2. Words').getByRole('link', { name: 'Module check' })).toHaveAttribute(
      'href',
      `${ADDRESS}/lessons/check`,
    );
    expect(module('3. Close').getByText('Opens when “Words” is completed.')).toBeVisible();
    expect(module('3. Close').queryByRole('link')).not.toBeInTheDocument();
  });

  it('marks the label of the course and a translation that is not reviewed', async () => {
    await openCourse();
    expect(screen.getByText('INTEGRA-inspired, not the official content')).toBeVisible();
    const languages = screen.getByRole('list', { name: 'Languages of this course' });
    expect(languages).toHaveTextContent('Français translation not yet reviewed');
  });

  it('says in which language one reads when there is no version in one’s own', async () => {
    await setLanguage('el');
    signIn(aSession({ language: 'el' }));
    answer('get', LEARNING_PATHS.course(ENROLMENT_ID), aCourseView());
    renderApp(ADDRESS);
    const heading = await screen.findByRole('heading', { level: 1, name: 'A small course' });
    expect(heading).toHaveAttribute('lang', 'en');
    expect(screen.getByText(/Δεν υπάρχει ακόμη έκδοση στη γλώσσα: Ελληνικά/)).toBeVisible();
  });

  it('changes for which setting cases are told', async () => {
    const sent = answer('patch', LEARNING_PATHS.enrolment(ENROLMENT_ID), anEnrolment({ audience: 'prison' }));
    const { user } = await openCourse();
    expect(screen.getByRole('radio', { name: 'Probation' })).toBeChecked();
    answer('get', LEARNING_PATHS.course(ENROLMENT_ID), aCourseView({ enrolment: anEnrolment({ audience: 'prison' }) }));
    await user.click(screen.getByRole('radio', { name: 'Prison' }));
    expect(await screen.findByText('The cases are changed.')).toBeInTheDocument();
    expect(sent).toEqual([{ audience: 'prison' }]);
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Prison' })).toBeChecked());
  });

  it('opens at the choice of the setting when a case leads there', async () => {
    prepareReading();
    signIn(aSession());
    answer('get', LEARNING_PATHS.course(ENROLMENT_ID), aCourseView());
    renderApp(`${ADDRESS}#audience`);
    const choice = await screen.findByRole('radiogroup', { name: 'Which cases fit your work?' });
    expect(choice.parentElement).toHaveFocus();
  });

  it('keeps the setting when the change could not be saved', async () => {
    refuse('patch', LEARNING_PATHS.enrolment(ENROLMENT_ID), COMMON_ERRORS, 'service_unavailable');
    const { user } = await openCourse();
    await user.click(screen.getByRole('radio', { name: 'Prison' }));
    expect(await screen.findByText('The change could not be saved')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Probation' })).toBeChecked();
  });

  it('leads to the certificate when everything is done', async () => {
    const all = aProgress([
      'welcome',
      'rules',
      'words',
      'practice',
      'practice-scenario',
      'm1-check',
      'plan',
      'plan-note',
    ]);
    await openCourse(aCourseView({ progress: all, resume: null, enrolment: anEnrolment({ state: 'completed' }) }));
    expect(screen.getByText('Completed')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To my certificates' })).toHaveAttribute('href', '/certificates');
    expect(screen.getByRole('progressbar', { name: '6 of 6 lessons' })).toHaveAttribute('value', '100');
  });

  it('says when the course is not there for the reader', async () => {
    signIn(aSession());
    refuse('get', LEARNING_PATHS.course(ENROLMENT_ID), LEARNING_ERRORS, 'enrolment_not_found');
    renderApp(ADDRESS);
    expect(await screen.findByRole('heading', { level: 1, name: 'This course could not be loaded' })).toBeVisible();
  });
});
