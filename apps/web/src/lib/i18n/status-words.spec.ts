import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@integra/shared-types/language-table';

const SOURCE = join(import.meta.dirname, '../..');
const PLAYER_WORDS = join(SOURCE, '../player/src/words');

/** Where the same thing is said of a course, a lesson, a package, an attempt and an activity: namespace and key. */
const PLACES = {
  'in progress': [
    ['learning', 'enrolment.active'],
    ['learning', 'lessonState.started'],
    ['learning', 'package.standing.begun'],
    ['enrolments', 'state.active'],
    ['packageRecords', 'status.open'],
    ['packageRecords', 'filter.open'],
    ['packageRecords', 'reported.incomplete'],
    ['packageRecords', 'completion.incomplete'],
    ['player', 'status.incomplete'],
  ],
  completed: [
    ['learning', 'enrolment.completed'],
    ['learning', 'lessonState.done'],
    ['learning', 'package.standing.completed'],
    ['enrolments', 'state.completed'],
    ['courses', 'state.completed'],
    ['packageRecords', 'status.done'],
    ['packageRecords', 'filter.done'],
    ['packageRecords', 'reported.completed'],
    ['packageRecords', 'completion.completed'],
    ['player', 'status.completed'],
  ],
  'not begun': [
    ['learning', 'lessonState.open'],
    ['learning', 'package.standing.notBegun'],
    ['packageRecords', 'completion.not attempted'],
    ['player', 'status.notAttempted'],
  ],
  passed: [
    ['learning', 'package.standing.passed'],
    ['packageRecords', 'reported.passed'],
    ['packageRecords', 'success.passed'],
    ['player', 'status.passed'],
  ],
} as const;

/** Endings follow the noun that a word is said of: as many letters tell what it is. */
const STEM = 5;

describe.each(LANGUAGES)('the words for how far something is in %s', (language) => {
  const wordAt = ([namespace, key]: readonly [string, string]): string => {
    const folder = namespace === 'player' ? PLAYER_WORDS : join(SOURCE, 'locales', language);
    const words: unknown = JSON.parse(
      readFileSync(join(folder, `${namespace === 'player' ? language : namespace}.json`), 'utf8'),
    );
    return String(key.split('.').reduce((part: unknown, name) => (part as Record<string, unknown>)[name], words));
  };

  it.each(Object.entries(PLACES))('are the same everywhere for "%s"', (_, places) => {
    expect(new Set(places.map((place) => wordAt(place).slice(0, STEM))).size).toBe(1);
  });
});
