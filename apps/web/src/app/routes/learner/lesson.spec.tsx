import { describe, expect, it, jest } from '@jest/globals';
import { ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { CERTIFICATE_PATHS } from '@integra/shared-types/certificates';
import { LEARNING_ERRORS, LEARNING_PATHS } from '@integra/shared-types/learning';
import { screen, waitFor, within } from '@testing-library/react';
import { anEnrolmentCertificate } from '../../../testing/certificate-fixtures.js';
import {
  aCourseView,
  aLessonDocument,
  aLessonView,
  aProgress,
  ENROLMENT_ID,
} from '../../../testing/learning-fixtures.js';
import { openLesson } from '../../../testing/open-lesson.js';
import { readTo } from '../../../testing/reading.js';
import { answer, loseConnection, refuse } from '../../../testing/server.js';

const WORDS_READ = aProgress(['welcome', 'rules', 'words']);
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const outline = () => within(screen.getByRole('navigation', { name: 'Course outline' }));
const practice = aLessonView({
  progress: WORDS_READ,
  document: aLessonDocument({ key: 'practice', title: 'Which question comes next?', blocks: aLessonDocument().blocks }),
});

describe('a lesson', () => {
  it('shows where one is, how long it takes and what it asks for', async () => {
    openLesson();
    await heading('One word at the handover');
    expect(screen.getByText('8 min · Lesson 1 of 3')).toBeVisible();
    expect(screen.getByText('It is ten to seven.')).toBeVisible();
    const steps = screen.getByRole('region', { name: 'To finish this lesson' });
    expect(steps).toHaveTextContent('To doRead this lesson, then choose “Save and next”');
  });

  it('opens from an address that ends in half a percent sign', async () => {
    openLesson({ block: '%' });
    expect(await heading('One word at the handover')).toBeVisible();
  });

  it('shows the wellbeing note open where a module begins', async () => {
    openLesson();
    await heading('One word at the handover');
    expect(screen.getByText('This module speaks about loss. Stop whenever you like.')).toBeVisible();
  });

  it('has an outline with ticks and the reason of each lock', async () => {
    openLesson();
    await heading('One word at the handover');
    expect(outline().getByRole('link', { name: 'Completed: How this works' })).toBeInTheDocument();
    expect(outline().getByRole('link', { name: 'Not begun: One word at the handover' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(outline().getByText('Opens when “Words” is completed.')).toBeInTheDocument();
    expect(outline().queryByRole('link', { name: /One thing in thirty days/ })).not.toBeInTheDocument();
  });

  it('stands in sight in a long outline, and the page stays where it is', async () => {
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      if (this.matches('nav')) return new DOMRect(0, 100, 200, 300);
      return new DOMRect(0, this.matches('[aria-current]') ? 900 : 0, 200, 40);
    });
    const { scrolledTo } = openLesson();
    await heading('One word at the handover');
    expect(screen.getByRole('navigation', { name: 'Course outline' })).toHaveProperty('scrollTop', 670);
    expect(scrolledTo()).toEqual([]);
  });

  it('is marked read by “Save and next”, and the next one opens with its heading in focus', async () => {
    const { user } = openLesson({ lessons: [aLessonView(), practice] });
    const sent = answer('post', LEARNING_PATHS.lessonDone(ENROLMENT_ID, 'words'), {
      progress: WORDS_READ,
      next: { lessonKey: 'practice', blockKey: null },
    });
    await user.click(await screen.findByRole('button', { name: 'Save and next' }));
    expect(await heading('Which question comes next?')).toHaveFocus();
    expect(sent).toHaveLength(1);
    expect(outline().getByRole('link', { name: 'Completed: One word at the handover' })).toBeInTheDocument();
    expect(screen.getByText('Lesson 2 of 3 in “Words”')).toBeVisible();
  });

  it('asks for the name on the certificate as soon as its last step completes the course', async () => {
    const all = aProgress().steps.map(({ key }) => key);
    const course = aCourseView({ progress: aProgress(all.filter((key) => key !== 'plan')) });
    const document = aLessonDocument({
      key: 'plan',
      title: 'One thing in thirty days',
      blocks: [{ key: 'certificate', type: 'certificate', required: true, rule: 'viewed' }],
    });
    const certificate = CERTIFICATE_PATHS.ofEnrolment(ENROLMENT_ID);
    answer('get', certificate, anEnrolmentCertificate());
    const { user } = openLesson({ course, lessons: [aLessonView({ document, progress: course.progress })] });
    await screen.findByRole('button', { name: 'Give your name now' });
    answer('post', LEARNING_PATHS.lessonDone(ENROLMENT_ID, 'plan'), { progress: aProgress(all), next: null });
    answer('get', certificate, anEnrolmentCertificate({ state: 'name_needed' }));
    await user.click(screen.getByRole('button', { name: 'Mark as read' }));
    expect(await screen.findByText('You have completed the course.')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Make my certificate' })).toBeVisible();
  });

  it('stays once and says so when something of it is left, and lets one go on', async () => {
    const { user } = openLesson({ course: aCourseView({ progress: WORDS_READ }), lessons: [practice] });
    answer('post', LEARNING_PATHS.lessonDone(ENROLMENT_ID, 'practice'), {
      progress: aProgress(['welcome', 'rules', 'words', 'practice']),
      next: { lessonKey: 'practice', blockKey: null },
    });
    await user.click(await screen.findByRole('button', { name: 'Save and next' }));
    expect(await screen.findByText(/^This lesson is not finished yet: what is left stands under/)).toBeVisible();
    expect(await heading('Which question comes next?')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Next lesson' })).toHaveAttribute(
      'href',
      `/learning/${ENROLMENT_ID}/lessons/check`,
    );
  });

  it('stays and says why when the next lesson is locked', async () => {
    const progress = aProgress(['welcome', 'rules', 'words']);
    const check = aLessonView({ document: aLessonDocument({ key: 'check', title: 'Module check' }), progress });
    const { user } = openLesson({ lessons: [check] });
    answer('post', LEARNING_PATHS.lessonDone(ENROLMENT_ID, 'check'), {
      progress,
      next: { lessonKey: 'practice', blockKey: null },
    });
    await user.click(await screen.findByRole('button', { name: 'Save and next' }));
    expect(await screen.findByText('The next lesson is not open yet. Opens when “Words” is completed.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to “Which question comes next?”' })).toHaveAttribute(
      'href',
      `/learning/${ENROLMENT_ID}/lessons/practice`,
    );
    expect(await heading('Module check')).toBeVisible();
  });

  it('says so when “read” could not be saved, and saves it with the next try', async () => {
    const { user } = openLesson({ lessons: [aLessonView(), practice] });
    loseConnection('post', LEARNING_PATHS.lessonDone(ENROLMENT_ID, 'words'));
    await user.click(await screen.findByRole('button', { name: 'Save and next' }));
    expect(await screen.findByText('“Read” could not be saved')).toBeVisible();
    answer('post', LEARNING_PATHS.lessonDone(ENROLMENT_ID, 'words'), { progress: WORDS_READ, next: null });
    await user.click(screen.getByRole('button', { name: 'Save and next' }));
    expect(await heading('Which question comes next?')).toBeVisible();
  });

  it('asks nobody to save where a package, which saves by itself, is all there is to do', async () => {
    const { steps, ...progress } = aProgress();
    const asksForPackage = steps.map((step) =>
      step.lessonKey === 'words' ? ({ ...step, kind: 'complete_package' } as const) : step,
    );
    openLesson({ lessons: [aLessonView({ progress: { ...progress, steps: asksForPackage } })] });
    expect(await screen.findByRole('link', { name: 'Next lesson' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Save|read/ })).not.toBeInTheDocument();
  });

  it('goes on without saving again once it is read', async () => {
    openLesson({ lessons: [aLessonView({ progress: WORDS_READ }), practice] });
    expect(await screen.findByRole('link', { name: 'Next lesson' })).toHaveAttribute(
      'href',
      `/learning/${ENROLMENT_ID}/lessons/practice`,
    );
  });

  it('says that it changed since it was read, and asks to take note', async () => {
    openLesson({ lessons: [aLessonView({ progress: aProgress(['welcome', 'rules', 'words'], ['words']) })] });
    expect(await screen.findByText('Updated since you read it.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save and next' })).toBeVisible();
  });

  it('says why it cannot be opened while it is locked', async () => {
    const locked = aLessonView({ document: aLessonDocument({ key: 'plan' }) });
    openLesson({ lessons: [locked] });
    refuse('get', LEARNING_PATHS.lesson(ENROLMENT_ID, 'plan'), LEARNING_ERRORS, 'lesson_locked');
    expect(await heading('This lesson is not open yet')).toBeVisible();
    expect(within(screen.getByRole('main')).getAllByText('Opens when “Words” is completed.')[0]).toBeInTheDocument();
  });

  it('offers the outline as a drawer, which closes when a lesson is chosen', async () => {
    const { user } = openLesson({ lessons: [aLessonView(), practice] });
    await user.click(await screen.findByRole('button', { name: 'Course outline: Lesson 1 of 3' }));
    const drawer = within(screen.getByRole('dialog', { name: 'Course outline' }));
    await user.click(drawer.getByRole('link', { name: 'Not begun: Which question comes next?' }));
    expect(await heading('Which question comes next?')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('the place in a lesson', () => {
  it('opens at the block of the address, with the focus there', async () => {
    const { scrolledTo } = openLesson({ block: 'words-2' });
    expect(await screen.findByText('You stopped here')).toBeVisible();
    await waitFor(() => expect(document.getElementById('words-2')).toHaveFocus());
    expect(scrolledTo()).toContain('words-2');
  });

  it('opens after a reload at the place last seen', async () => {
    openLesson({ lessons: [aLessonView({ place: 'words-2' })] });
    await heading('One word at the handover');
    await waitFor(() => expect(document.getElementById('words-2')).toHaveFocus());
  });

  it('is told to the server on opening and on leaving, in this order', async () => {
    const { visits, user } = openLesson({ lessons: [aLessonView({ progress: WORDS_READ }), practice] });
    const next = await screen.findByRole('link', { name: 'Next lesson' });
    readTo('words-2');
    await user.click(next);
    await heading('Which question comes next?');
    await waitFor(() => expect(visits).toHaveLength(3));
    expect(visits).toMatchObject([
      { lesson: 'words', blockKey: null, seconds: 0 },
      { lesson: 'words', blockKey: 'words-2' },
      { lesson: 'practice', blockKey: null, seconds: 0 },
    ]);
  });
});

describe('languages', () => {
  const french = aLessonView({
    isPreview: true,
    document: aLessonDocument({
      language: 'fr',
      title: 'Un mot à la relève',
      blocks: [
        { key: 'words-1', type: 'text', required: true, rule: 'viewed', text: 'Il est sept heures.', variants: {} },
        { key: 'words-2', type: 'text', required: true, rule: 'viewed', text: 'What does it know?', variants: {} },
      ],
      fallbacks: [{ blockKey: 'words-2', field: 'text', language: 'en' }],
    }),
  });

  const openInFrench = async () => {
    const app = openLesson({ lessons: [aLessonView(), french] });
    await heading('One word at the handover');
    const block = document.getElementById('words-2');
    answer('patch', ACCOUNT_PATHS.profile);
    await app.user.click(screen.getByRole('button', { name: 'Language: English' }));
    const menu = screen.getByRole('list', { name: 'Language' });
    await app.user.click(within(menu).getByRole('button', { name: 'Français' }));
    await heading('Un mot à la relève');
    return { ...app, block };
  };

  it('switch in the middle of a lesson, and everything stays in its place', async () => {
    const { block, visits } = await openInFrench();
    expect(document.getElementById('words-2')).toBe(block);
    expect(visits).toHaveLength(1);
  });

  it('can be switched beside the text, between those the course has', async () => {
    const { user } = openLesson({ lessons: [aLessonView(), french] });
    await heading('One word at the handover');
    answer('patch', ACCOUNT_PATHS.profile);
    const choice = outline().getByRole('combobox', { name: 'Language' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['English', 'Français']);
    await user.selectOptions(choice, 'Français');
    expect(await heading('Un mot à la relève')).toBeVisible();
  });

  it('says that the translation is not reviewed', async () => {
    await openInFrench();
    expect(screen.getByText(/Cette traduction n’a pas encore été relue/)).toBeVisible();
  });

  it('marks text that is not translated yet, and says in which language it is', async () => {
    await openInFrench();
    expect(screen.getByText('Pas encore traduit : affiché en anglais')).toBeVisible();
    expect(screen.getByText('What does it know?').closest('[lang]')).toHaveAttribute('lang', 'en');
    expect(screen.getByText('Il est sept heures.').closest('[lang]')).toBe(document.documentElement);
  });
});
