import { describe, expect, it } from '@jest/globals';
import type { Block } from '@integra/shared-types/content';
import { screen, within } from '@testing-library/react';
import { aLessonDocument, aLessonView, ENROLMENT_ID } from '../../../../testing/learning-fixtures.js';
import { openLesson } from '../../../../testing/open-lesson.js';

const base = { required: true, rule: 'viewed' as const };

const show = async (block: Block) => {
  const document = aLessonDocument({ blocks: [block] });
  openLesson({ lessons: [aLessonView({ document })] });
  await screen.findByRole('heading', { level: 1, name: document.title });
};

describe('the blocks of a lesson', () => {
  it('show text as Markdown, never as HTML, with links that tell other sites nothing', async () => {
    await show({
      ...base,
      key: 'b1',
      type: 'text',
      text: '### Idea, support, act\n\n<b>Bold</b> and *fair*, see [the rules](https://example.org/rules).',
      variants: {},
    });
    expect(screen.getByRole('heading', { level: 2, name: 'Idea, support, act' })).toBeVisible();
    expect(screen.getByText('fair').tagName).toBe('EM');
    expect(document.querySelector('article b')).toBeNull();
    expect(screen.getByRole('link', { name: 'the rules' })).toHaveAttribute('rel', 'external noopener noreferrer');
  });

  it('never show a concern prompt without other explanations and what protects', async () => {
    await show({
      ...base,
      key: 'b1',
      type: 'callout',
      style: 'concern_prompt',
      title: 'Somebody withdraws',
      text: 'You notice that somebody stops coming to the workshop.',
      benign: [
        { key: 'x1', text: 'Grief at home' },
        { key: 'x2', text: 'A new medicine' },
      ],
      protective: [{ key: 'p1', text: 'A sister who calls every week' }],
      variants: {},
    });
    const prompt = within(screen.getByRole('note', { name: /^Concern prompt: notice, ask, consult, record/ }));
    expect(within(prompt.getByRole('list', { name: 'Other explanations' })).getAllByRole('listitem')).toHaveLength(2);
    expect(prompt.getByRole('list', { name: 'What protects' })).toHaveTextContent('A sister who calls every week');
  });

  it('reserve the space of a picture and load it late', async () => {
    await show({
      ...base,
      key: 'b1',
      type: 'image',
      media: 'b'.repeat(64),
      width: 800,
      height: 400,
      alt: 'Two pyramids stand side by side.',
      caption: 'Opinion and action.',
    });
    const picture = screen.getByRole('img', { name: 'Two pyramids stand side by side.' });
    expect(picture).toHaveAttribute('src', `/api/media/${'b'.repeat(64)}`);
    expect(picture).toHaveAttribute('width', '800');
    expect(picture).toHaveAttribute('height', '400');
    expect(picture).toHaveAttribute('loading', 'lazy');
    expect(screen.getByRole('figure')).toHaveTextContent('Opinion and action.');
  });

  it('tell a case in the version for the reader’s setting', async () => {
    await show({
      ...base,
      key: 'b1',
      type: 'case_study',
      title: 'Robin',
      text: 'Robin comes to the workshop.',
      questions: [{ key: 'q1', text: 'What held?' }],
      variants: {
        probation: { text: 'Robin comes to the appointment.' },
        prison: { text: 'Robin is on the landing.' },
      },
    });
    const robin = within(screen.getByRole('region', { name: 'Robin' }));
    expect(robin.getByText('Robin comes to the appointment.')).toBeVisible();
    expect(robin.queryByText('Robin is on the landing.')).not.toBeInTheDocument();
    expect(robin.getByText(/Version: Probation/)).toBeVisible();
    expect(robin.getByRole('link', { name: 'Change the version' })).toHaveAttribute(
      'href',
      `/learning/${ENROLMENT_ID}#audience`,
    );
    expect(robin.getByRole('list', { name: 'Questions to think about' })).toHaveTextContent('What held?');
  });

  it('list what to read on, each with its facts and a summary', async () => {
    const entry = {
      key: 'guidelines',
      type: 'guideline' as const,
      title: 'Lignes directrices',
      publisher: 'Council of Europe',
      year: 2016,
      url: 'https://example.org/guidelines',
      languages: ['fr', 'en'],
      summary: 'Short and readable.',
      evidenceNote: null,
    };
    await show({
      ...base,
      key: 'b1',
      type: 'further_reading',
      text: null,
      entries: [entry, { ...entry, key: 'printed', title: 'Un livre', url: null, evidenceNote: 'One review.' }],
    });
    const reading = within(screen.getByRole('region', { name: 'Further reading' }));
    const link = reading.getByRole('link', { name: 'Lignes directrices (another website)' });
    expect(link).toHaveAttribute('href', 'https://example.org/guidelines');
    expect(link.closest('[lang]')).toHaveAttribute('lang', 'fr');
    expect(reading.getAllByText('Council of Europe, 2016 · Guideline · in French and English')).toHaveLength(2);
    expect(reading.queryByRole('link', { name: /Un livre/ })).not.toBeInTheDocument();
    expect(reading.getByText(/How well supported:/)).toHaveTextContent('How well supported: One review.');
  });
});
