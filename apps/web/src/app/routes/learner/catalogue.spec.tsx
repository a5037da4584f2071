import { describe, expect, it } from '@jest/globals';
import { type CatalogueCourseDetail, COURSE_ERRORS, COURSE_PATHS } from '@integra/shared-types/courses';
import { LEARNING_ERRORS, LEARNING_PATHS } from '@integra/shared-types/learning';
import { screen, waitFor, within } from '@testing-library/react';
import { aCatalogueCourse, aCatalogueCourseDetail } from '../../../testing/catalogue-fixtures.js';
import { aSession } from '../../../testing/fixtures.js';
import { aCourseView, anEnrolment, ENROLMENT_ID } from '../../../testing/learning-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

describe('the catalogue', () => {
  it('shows what is offered, in which languages, and how to get in', async () => {
    signIn(aSession());
    answer('get', COURSE_PATHS.catalogue, {
      items: [aCatalogueCourse(), aCatalogueCourse({ key: 'other', title: 'Another', enrolmentMode: 'approval' })],
    });
    renderApp('/catalogue');
    const course = within(await screen.findByRole('article', { name: 'A small course' }));
    expect(course.getByText('INTEGRA-inspired, not the official content')).toBeVisible();
    expect(course.getByText('4 modules')).toBeVisible();
    expect(course.getByText('Open to everybody here')).toBeVisible();
    expect(course.getByText('Français').closest('li')).toHaveTextContent('Français (translation not yet reviewed)');
    expect(course.getByRole('link', { name: 'About this course' })).toHaveAttribute('href', '/catalogue/small');
    expect(screen.getByRole('article', { name: 'Another' })).toHaveTextContent('A place has to be confirmed');
  });

  it('leads those who are enrolled back to their course', async () => {
    signIn(aSession());
    answer('get', COURSE_PATHS.catalogue, {
      items: [aCatalogueCourse({ enrolment: { id: ENROLMENT_ID, state: 'active' } })],
    });
    renderApp('/catalogue');
    expect(await screen.findByText('You are enrolled')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To my course' })).toHaveAttribute('href', `/learning/${ENROLMENT_ID}`);
  });

  it('says what there will be while it is empty', async () => {
    signIn(aSession());
    answer('get', COURSE_PATHS.catalogue, { items: [] });
    renderApp('/catalogue');
    expect(await screen.findByText('No course is offered yet')).toBeVisible();
  });
});

describe('a course of the catalogue', () => {
  const open = async (course: CatalogueCourseDetail = aCatalogueCourseDetail()) => {
    signIn(aSession());
    answer('get', COURSE_PATHS.catalogueCourse('small'), course);
    const app = renderApp('/catalogue/small');
    await screen.findByRole('heading', { level: 1, name: 'A small course' });
    return app;
  };

  it('tells what it contains', async () => {
    await open();
    const content = within(screen.getByRole('region', { name: 'What it contains' }));
    expect(content.getByRole('heading', { name: '1. Words' })).toBeVisible();
    expect(content.getByText('Distinguish an idea from an act.')).toBeVisible();
    expect(content.getByText('Explains radicalisation')).toBeVisible();
    expect(screen.getByText(/^Certificate of/)).toBeVisible();
  });

  it('enrols with the suggested setting and goes to the course', async () => {
    const { user } = await open();
    const sent = answer('post', LEARNING_PATHS.enrolments, anEnrolment());
    answer('get', LEARNING_PATHS.course(ENROLMENT_ID), aCourseView());
    const form = within(screen.getByRole('form', { name: 'Take this course' }));
    expect(form.getByRole('radio', { name: /^Probation/ })).toBeChecked();
    await user.click(form.getByRole('button', { name: 'Enrol' }));
    await waitFor(() => expect(screen.getByLabelText('address')).toHaveTextContent(`/learning/${ENROLMENT_ID}`));
    expect(sent).toEqual([{ courseKey: 'small', audience: 'probation' }]);
  });

  it('asks for the setting when none is suggested', async () => {
    const { user } = await open(aCatalogueCourseDetail({ suggestedAudience: null }));
    const sent = answer('post', LEARNING_PATHS.enrolments, anEnrolment());
    answer('get', LEARNING_PATHS.course(ENROLMENT_ID), aCourseView());
    await user.click(screen.getByRole('button', { name: 'Enrol' }));
    expect(await screen.findByText('Please fill this in.')).toBeVisible();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Community' }));
    await user.click(screen.getByRole('button', { name: 'Enrol' }));
    await waitFor(() => expect(sent).toEqual([{ courseKey: 'small', audience: 'community' }]));
  });

  it('asks for a place where somebody decides, and then says that it is on its way', async () => {
    const { user } = await open(aCatalogueCourseDetail({ enrolmentMode: 'approval' }));
    answer('post', LEARNING_PATHS.enrolments, anEnrolment({ state: 'requested' }));
    answer(
      'get',
      COURSE_PATHS.catalogueCourse('small'),
      aCatalogueCourseDetail({ enrolmentMode: 'approval', enrolment: { id: ENROLMENT_ID, state: 'requested' } }),
    );
    await user.click(screen.getByRole('button', { name: 'Ask for a place' }));
    expect(await screen.findByText('Place requested')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask for a place' })).not.toBeInTheDocument();
  });

  it('can be asked for again after a refusal', async () => {
    await open(
      aCatalogueCourseDetail({ enrolmentMode: 'approval', enrolment: { id: ENROLMENT_ID, state: 'declined' } }),
    );
    expect(screen.getByText('Request declined')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ask for a place again' })).toBeVisible();
  });

  it('says that places are given by invitation only', async () => {
    await open(aCatalogueCourseDetail({ enrolmentMode: 'invitation' }));
    expect(screen.getByText(/^Places in this course are given by invitation only\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Enrol|Ask/ })).not.toBeInTheDocument();
  });

  it('finds out that one enrolled in another window', async () => {
    const { user } = await open();
    refuse('post', LEARNING_PATHS.enrolments, LEARNING_ERRORS, 'enrolment_exists', { enrolmentId: ENROLMENT_ID });
    answer(
      'get',
      COURSE_PATHS.catalogueCourse('small'),
      aCatalogueCourseDetail({ enrolment: { id: ENROLMENT_ID, state: 'active' } }),
    );
    await user.click(screen.getByRole('button', { name: 'Enrol' }));
    expect(await screen.findByRole('link', { name: 'To my course' })).toBeVisible();
  });

  it('says when it is not there', async () => {
    signIn(aSession());
    refuse('get', COURSE_PATHS.catalogueCourse('small'), COURSE_ERRORS, 'course_not_found');
    renderApp('/catalogue/small');
    expect(await screen.findByRole('heading', { level: 1, name: 'This course could not be loaded' })).toBeVisible();
  });
});
