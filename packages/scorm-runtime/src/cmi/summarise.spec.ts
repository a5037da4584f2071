import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findElement } from './find-element.js';
import type { CmiStandard, CmiValues } from './standard.js';
import { evaluateStatus } from './status.js';
import { summarise } from './summarise.js';

const QUIZ_1_2: CmiValues = {
  'cmi.core.lesson_status': 'failed',
  'cmi.core.lesson_location': 'page-3',
  'cmi.core.score.raw': '60',
  'cmi.core.score.min': '0',
  'cmi.core.score.max': '100',
  'cmi.core.total_time': '0000:10:00.00',
  'cmi.core.session_time': '0000:05:00.50',
  'cmi.core.exit': 'suspend',
  'cmi.comments': 'Too fast',
  'cmi.objectives.0.id': 'signs',
  'cmi.objectives.0.status': 'passed',
  'cmi.objectives.0.score.raw': '90',
  'cmi.objectives.0.score.min': '0',
  'cmi.objectives.0.score.max': '100',
  'cmi.interactions.0.id': 'q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.time': '12:00:00',
  'cmi.interactions.0.objectives.0.id': 'signs',
  'cmi.interactions.0.correct_responses.0.pattern': 'a,c',
  'cmi.interactions.0.student_response': '{a,b}',
  'cmi.interactions.0.result': 'wrong',
  'cmi.interactions.0.weighting': '1.0',
  'cmi.interactions.0.latency': '00:00:07.5',
  'cmi.interactions.1.id': 'q2',
  'cmi.interactions.1.type': 'true-false',
  'cmi.interactions.1.student_response': 't',
};

const QUIZ_2004: CmiValues = {
  'cmi.completion_status': 'completed',
  'cmi.success_status': 'failed',
  'cmi.location': 'page-3',
  'cmi.score.scaled': '0.6',
  'cmi.score.raw': '60',
  'cmi.score.min': '0',
  'cmi.score.max': '100',
  'cmi.total_time': 'PT10M',
  'cmi.session_time': 'PT5M0.5S',
  'cmi.exit': 'suspend',
  'cmi.comments_from_learner.0.comment': '{lang=en}Too fast',
  'cmi.objectives.0.id': 'signs',
  'cmi.objectives.0.completion_status': 'completed',
  'cmi.objectives.0.success_status': 'passed',
  'cmi.objectives.0.score.scaled': '0.90',
  'cmi.objectives.0.score.raw': '90',
  'cmi.objectives.0.score.min': '0',
  'cmi.objectives.0.score.max': '100',
  'cmi.interactions.0.id': 'q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.timestamp': '12:00:00',
  'cmi.interactions.0.objectives.0.id': 'signs',
  'cmi.interactions.0.correct_responses.0.pattern': 'a[,]c',
  'cmi.interactions.0.learner_response': 'a[,]b',
  'cmi.interactions.0.result': 'incorrect',
  'cmi.interactions.0.weighting': '1',
  'cmi.interactions.0.latency': 'PT7.5S',
  'cmi.interactions.1.id': 'q2',
  'cmi.interactions.1.type': 'true-false',
  'cmi.interactions.1.learner_response': 'true',
};

describe('summarise', () => {
  it('gives the same record for the same content in 1.2 and in 2004', () => {
    const record = summarise('1.2', QUIZ_1_2, {});
    expect(record).toEqual(summarise('2004', QUIZ_2004, {}));
    expect(record).toEqual({
      completion: 'completed',
      success: 'failed',
      score: { scaled: '0.6', raw: '60', min: '0', max: '100' },
      progressMeasure: null,
      sessionTime: 30_050,
      totalTime: 90_050,
      exit: 'suspend',
      location: 'page-3',
      objectives: [
        {
          id: 'signs',
          completion: 'completed',
          success: 'passed',
          score: { scaled: '0.9', raw: '90', min: '0', max: '100' },
          progressMeasure: null,
          description: null,
        },
      ],
      interactions: [
        {
          id: 'q1',
          type: 'choice',
          timestamp: '12:00:00',
          response: 'a[,]b',
          correctResponses: ['a[,]c'],
          result: 'incorrect',
          weighting: '1',
          latency: 750,
          description: null,
          objectives: ['signs'],
        },
        {
          id: 'q2',
          type: 'true-false',
          timestamp: null,
          response: 'true',
          correctResponses: [],
          result: null,
          weighting: null,
          latency: null,
          description: null,
          objectives: [],
        },
      ],
      comments: [{ text: 'Too fast', location: null, timestamp: null }],
    });
  });

  it('keeps a response of 1.2 that is not in the notation of 1.2', () => {
    const response = 'Yes, I would. And you?';
    const values = { 'cmi.interactions.0.type': 'matching', 'cmi.interactions.0.student_response': response };
    expect(summarise('1.2', values, {}).interactions[0]?.response).toBe(response);
    const pairs = { ...values, 'cmi.interactions.0.student_response': '1.a,2.b' };
    expect(summarise('1.2', pairs, {}).interactions[0]?.response).toBe('1[.]a[,]2[.]b');
  });

  it('scales a raw score between its ends, and in 1.2 of 100', () => {
    const scaled = (standard: CmiStandard, values: CmiValues) => summarise(standard, values, {}).score.scaled;
    expect(scaled('1.2', { 'cmi.core.score.raw': '85' })).toBe('0.85');
    expect(scaled('1.2', { 'cmi.core.score.raw': '5', 'cmi.core.score.max': '20' })).toBe('0.25');
    expect(scaled('1.2', { 'cmi.core.score.raw': '' })).toBeNull();
    expect(scaled('2004', { 'cmi.score.raw': '85' })).toBeNull();
    expect(scaled('2004', { 'cmi.score.raw': '2', 'cmi.score.min': '1', 'cmi.score.max': '4' })).toBe('0.3333333');
    expect(scaled('2004', { 'cmi.score.raw': '5', 'cmi.score.min': '1', 'cmi.score.max': '4' })).toBeNull();
  });

  it('reads the eleventh row and those after it', () => {
    const values = Object.fromEntries(
      Array.from({ length: 25 }, (_, row) => [`cmi.interactions.${row}.id`, `q${row}`] as const),
    );
    expect(summarise('2004', values, {}).interactions.map((interaction) => interaction.id)).toEqual(
      Object.values(values),
    );
  });

  it('throws for no state', () => {
    const name = fc.constantFrom(...Object.keys(QUIZ_1_2), ...Object.keys(QUIZ_2004), '__proto__');
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), fc.constantFrom('1.2', '2004'), (values, standard) => {
        expect(summarise(standard, values, { masteryScore: 50, scaledPassingScore: 0.5 }).comments).toBeDefined();
      }),
    );
  });
});

describe('evaluateStatus of 1.2', () => {
  it.each([
    ['passed', 'completed', 'passed'],
    ['completed', 'completed', 'unknown'],
    ['failed', 'completed', 'failed'],
    ['incomplete', 'incomplete', 'unknown'],
    ['browsed', 'incomplete', 'unknown'],
    ['not attempted', 'not attempted', 'unknown'],
  ])('%s is %s and %s', (status, completion, success) => {
    expect(evaluateStatus('1.2', { 'cmi.core.lesson_status': status }, {})).toEqual({ completion, success });
  });

  it('completes a SCO that finished without a status', () => {
    expect(evaluateStatus('1.2', {}, {}).completion).toBe('not attempted');
    expect(evaluateStatus('1.2', {}, { isFinished: true }).completion).toBe('completed');
    const incomplete = { 'cmi.core.lesson_status': 'incomplete' };
    expect(evaluateStatus('1.2', incomplete, { isFinished: true }).completion).toBe('incomplete');
    const suspended = { 'cmi.core.exit': 'suspend' };
    expect(evaluateStatus('1.2', suspended, { isFinished: true }).completion).toBe('not attempted');
  });

  it('lets the mastery score decide where there is a score and credit', () => {
    const of = (values: CmiValues) => evaluateStatus('1.2', values, { masteryScore: 80 });
    const passed = { 'cmi.core.lesson_status': 'passed' };
    expect(of(passed).success).toBe('passed');
    expect(of({ ...passed, 'cmi.core.score.raw': '79.9' })).toEqual({ completion: 'completed', success: 'failed' });
    expect(of({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '80' }).success).toBe('passed');
    expect(of({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '90' })).toEqual({
      completion: 'incomplete',
      success: 'passed',
    });
    expect(of({ ...passed, 'cmi.core.score.raw': '10', 'cmi.core.credit': 'no-credit' }).success).toBe('passed');
    expect(of({ ...passed, 'cmi.core.score.raw': '10', 'cmi.core.lesson_mode': 'review' }).success).toBe('passed');
    expect(of({ ...passed, 'cmi.core.score.raw': '' }).success).toBe('passed');
  });
});

describe('evaluateStatus of 2004', () => {
  const stated = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' };

  it('takes the word of the SCO where the manifest demands nothing', () => {
    expect(evaluateStatus('2004', stated, {})).toEqual({ completion: 'completed', success: 'passed' });
    expect(evaluateStatus('2004', {}, {})).toEqual({ completion: 'unknown', success: 'unknown' });
  });

  it('completes a SCO that finished without a word, as 1.2 does, unless the manifest or the SCO says otherwise', () => {
    const of = (values: CmiValues, facts = {}) =>
      evaluateStatus('2004', values, { isFinished: true, ...facts }).completion;
    expect(of({})).toBe('completed');
    expect(of({}, { isCompletionSetByContent: true })).toBe('unknown');
    expect(of({}, { completionThreshold: 0.5 })).toBe('unknown');
    expect(of({ 'cmi.exit': 'suspend' })).toBe('unknown');
    expect(of({ 'cmi.completion_status': 'incomplete' })).toBe('incomplete');
  });

  it('lets measure and score decide where the manifest demands them', () => {
    const of = (values: CmiValues) =>
      evaluateStatus('2004', { ...stated, ...values }, { scaledPassingScore: 0.6, completionThreshold: 0.6 });
    expect(of({})).toEqual({ completion: 'unknown', success: 'unknown' });
    expect(of({ 'cmi.progress_measure': '0.5', 'cmi.score.scaled': '0.7' })).toEqual({
      completion: 'incomplete',
      success: 'passed',
    });
    expect(of({ 'cmi.progress_measure': '0.6', 'cmi.score.scaled': '0.59' })).toEqual({
      completion: 'completed',
      success: 'failed',
    });
  });
});

it('has an element for every name of these examples', () => {
  for (const name of Object.keys(QUIZ_1_2)) expect(findElement('1.2', name)?.name).toBe(name);
  for (const name of Object.keys(QUIZ_2004)) expect(findElement('2004', name)?.name).toBe(name);
});
