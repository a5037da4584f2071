import { describe, expect, it } from '@jest/globals';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { LEARNING_PATHS, type LearningCard } from '@integra/shared-types/learning';
import { screen, within } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import { aCourseView, aLearningCard, anEnrolment, ENROLMENT_ID } from '../../../testing/learning-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const openMyLearning = (items: readonly LearningCard[]) => {
  signIn(aSession());
  answer('get', LEARNING_PATHS.myLearning, { items: [...items] });
  return renderApp('/learning');
};

const card = async (name = 'A small course') => within(await screen.findByRole('article', { name }));

describe('my learning', () => {
  it('says in words how far I am', async () => {
    openMyLearning([aLearningCard()]);
    const course = await card();
    expect(course.getByRole('progressbar', { name: '2 of 6 lessons, 30 min left' })).toHaveAttribute('value', '25');
    expect(course.getByText('25%')).toBeVisible();
  });

  it('answers why it is this percentage, step by step', async () => {
    answer('get', LEARNING_PATHS.course(ENROLMENT_ID), aCourseView());
    const { user } = openMyLearning([aLearningCard()]);
    await user.click((await card()).getByRole('button', { name: 'Why? Why is it 25%?' }));
    const why = within(await screen.findByRole('dialog', { name: 'Why is it 25%?' }));
    expect(await why.findByText(/^2 of 8 required steps are done\./)).toBeVisible();
    const steps = within(why.getByRole('list', { name: 'Words' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'To doRead “One word at the handover”',
      'To doRead “Which question comes next?”',
      'To doReach an end of the scenario in “Which question comes next?”',
      'To doPass “Check of the words” with 70% (your best result: 50%)',
    ]);
  });

  it('has one button that goes to the lesson and the block where I stopped', async () => {
    openMyLearning([aLearningCard()]);
    const resume = (await card()).getByRole('link', { name: 'Resume: One word at the handover' });
    expect(resume).toHaveAttribute('href', `/learning/${ENROLMENT_ID}/lessons/words#words-2`);
  });

  it('begins where nothing was done yet', async () => {
    openMyLearning([
      aLearningCard({
        doneSteps: 0,
        hasBegun: false,
        resume: { lessonKey: 'welcome', blockKey: null },
        resumeTitle: 'How this works',
      }),
    ]);
    const begin = (await card()).getByRole('link', { name: 'Begin: How this works' });
    expect(begin).toHaveAttribute('href', `/learning/${ENROLMENT_ID}/lessons/welcome`);
  });

  it('resumes where a lesson was opened, though nothing in it is done yet', async () => {
    const resume = { lessonKey: 'welcome', blockKey: null };
    openMyLearning([aLearningCard({ doneSteps: 0, resume, resumeTitle: 'How this works' })]);
    expect((await card()).getByRole('link', { name: 'Resume: How this works' })).toBeVisible();
  });

  it('says what state a course is in and offers what can be done', async () => {
    const at = '2026-11-20T09:00:00.000Z';
    const cards = (['requested', 'declined', 'completed', 'ended'] as const).map((state, index) =>
      aLearningCard({
        title: state,
        resume: null,
        enrolment: anEnrolment({
          id: `00000000-0000-4000-8000-00000000005${index}`,
          state,
          completedAt: state === 'completed' ? at : null,
        }),
      }),
    );
    openMyLearning(cards);
    const requested = await card('requested');
    expect(requested.getByText('Place requested')).toBeVisible();
    expect(requested.getByText(/^You asked for a place on 2 November 2026\./)).toBeVisible();
    expect(requested.queryByRole('progressbar')).not.toBeInTheDocument();
    const completed = await card('completed');
    expect(completed.getByText('Completed on 20 November 2026.')).toBeVisible();
    expect(completed.getByRole('link', { name: 'To my certificates' })).toHaveAttribute('href', '/certificates');
    expect((await card('declined')).getByText('Request declined')).toBeVisible();
    expect((await card('ended')).getByText(/What you did stays recorded/)).toBeVisible();
  });

  it('leads to the catalogue while there is nothing', async () => {
    openMyLearning([]);
    expect(await screen.findByText('You have no course yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the course catalogue' })).toHaveAttribute('href', '/catalogue');
  });

  it('says what failed and tries again', async () => {
    signIn(aSession());
    refuse('get', LEARNING_PATHS.myLearning, COMMON_ERRORS, 'internal_error');
    const { user } = renderApp('/learning');
    expect(await screen.findByText('Your courses could not be loaded')).toBeVisible();
    answer('get', LEARNING_PATHS.myLearning, { items: [aLearningCard()] });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await card()).getByRole('progressbar')).toBeVisible();
  });
});
