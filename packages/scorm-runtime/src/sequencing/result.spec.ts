import { describe, expect, test } from '@jest/globals';
import { activityResult } from '../sequencing.js';

describe('what content of SCORM 2004 states', () => {
  test('nothing, as long as it stored nothing', () => {
    expect(activityResult('2004', {}, {}, false)).toEqual({ stated: {}, objectives: [], totalTime: 0, exit: null });
  });

  test('that it does not know is not the same as nothing', () => {
    const values = { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'failed', 'cmi.exit': 'suspend' };
    expect(activityResult('2004', values, {}, true)).toMatchObject({
      stated: { completed: null, satisfied: false },
      exit: 'suspend',
    });
  });

  test('measures and objectives; a score that is not scaled is no measure', () => {
    const values = {
      'cmi.score.raw': '70',
      'cmi.score.min': '0',
      'cmi.score.max': '100',
      'cmi.progress_measure': '0.5',
      'cmi.session_time': 'PT2S',
      'cmi.total_time': 'PT1S',
      'cmi.objectives.0.id': 'first',
      'cmi.objectives.0.score.scaled': '-0.25',
      'cmi.objectives.0.completion_status': 'not attempted',
    };
    expect(activityResult('2004', values, {}, false)).toEqual({
      stated: { raw: 70, min: 0, max: 100, progressMeasure: 0.5 },
      objectives: [{ identifier: 'first', stated: { measure: -0.25, completed: false } }],
      totalTime: 300,
      exit: null,
    });
  });
});

describe('what content of SCORM 1.2 states', () => {
  test('one status for both, and a score of a hundred', () => {
    const values = {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '80',
      'cmi.core.exit': 'suspend',
      'cmi.objectives.0.id': 'first',
      'cmi.objectives.0.status': 'failed',
    };
    expect(activityResult('1.2', values, {}, true)).toEqual({
      stated: { completed: true, satisfied: true, measure: 0.8, raw: 80 },
      objectives: [{ identifier: 'first', stated: { completed: true, satisfied: false } }],
      totalTime: 0,
      exit: 'suspend',
    });
  });

  test('the score that masters it decides over its word', () => {
    const values = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '40' };
    expect(activityResult('1.2', values, { masteryScore: 60 }, false).stated.satisfied).toBe(false);
  });

  test('what finishes without a word is completed', () => {
    expect(activityResult('1.2', {}, { isFinished: true }, true).stated).toEqual({ completed: true });
  });
});
