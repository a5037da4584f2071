/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ContentsEntry } from '@integra/scorm-runtime/sequencing';
import texts from '../words/en.json' with { type: 'json' };
import { Outline } from './outline.js';

const entry = (identifier: string, said: Partial<ContentsEntry> = {}): ContentsEntry => ({
  identifier,
  title: `Activity ${identifier}`,
  isVisible: true,
  isSelectable: true,
  isCurrent: false,
  completion: 'not attempted',
  success: 'unknown',
  children: [],
  ...said,
});

const textsOf = (outline: Outline, selector: string): string[] =>
  [...outline.element.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

let chosen: string[];
let outline: Outline;
beforeEach(() => {
  chosen = [];
  outline = new Outline(texts, (identifier) => chosen.push(identifier));
  document.body.replaceChildren(outline.element);
});

describe('the outline', () => {
  it('says how each activity stands, in words', () => {
    outline.show(
      entry('ROOT', {
        children: [
          entry('A', { completion: 'completed', success: 'passed' }),
          entry('B', { isCurrent: true, completion: 'unknown' }),
          entry('C', { isSelectable: false }),
          entry('D', { isSelectable: false, completion: 'completed', success: 'failed' }),
        ],
      }),
    );
    expect(textsOf(outline, '.entry-title')).toEqual([
      'Activity ROOT',
      'Activity A',
      'Activity B',
      'Activity C',
      'Activity D',
    ]);
    expect(textsOf(outline, '.entry-status')).toEqual([
      'Not begun',
      'Passed',
      'Open now · In progress',
      'Not open yet',
      'Not passed',
    ]);
    expect(outline.element.querySelector('[aria-current]')?.textContent).toContain('Activity B');
  });

  it('lets choose what is open, and only that', () => {
    outline.show(entry('ROOT', { children: [entry('A'), entry('B', { isSelectable: false })] }));
    for (const button of outline.element.querySelectorAll('button')) button.click();
    expect(chosen).toEqual(['ROOT', 'A']);
    expect(outline.element.querySelectorAll('button')[2]?.getAttribute('aria-disabled')).toBe('true');
  });

  it('leaves out what is hidden, but not what is in it', () => {
    const hidden = entry('H', { isVisible: false, children: [entry('A')] });
    outline.show(entry('ROOT', { children: [hidden, entry('B', { isVisible: false })] }));
    expect(textsOf(outline, '.entry-title')).toEqual(['Activity ROOT', 'Activity A']);
  });

  it('keeps folds and focus when it is shown again', () => {
    const root = entry('ROOT', { children: [entry('M', { children: [entry('A')] }), entry('B')] });
    outline.show(root);
    outline.element.querySelector<HTMLElement>('.fold')?.click();
    outline.element.querySelector<HTMLElement>('[data-entry="B"]')?.focus();
    outline.show(root);
    const fold = outline.element.querySelector('.fold');
    expect([fold?.getAttribute('aria-expanded'), fold?.getAttribute('aria-label')]).toEqual([
      'false',
      'Activities in “Activity M”',
    ]);
    expect(outline.element.querySelector<HTMLElement>('.entries .entries')?.hidden).toBe(true);
    expect((document.activeElement as HTMLElement).dataset['entry']).toBe('B');
  });

  it('takes titles for text', () => {
    outline.show(entry('ROOT', { children: [entry('A', { title: '<img src=x onerror=alert(1)>' })] }));
    expect(outline.element.querySelector('img')).toBeNull();
    expect(textsOf(outline, '.entry-title')).toEqual(['Activity ROOT', '<img src=x onerror=alert(1)>']);
  });
});
