import type { RecordedInteraction } from '@integra/shared-types/scorm-records';
import { describe, expect, it } from '@jest/globals';
import { ItemTallies } from './item-statistics.js';

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];

const answered = (id: string, response: string, rest: Partial<RecordedInteraction> = {}): RecordedInteraction => ({
  id,
  type: 'choice',
  description: null,
  response,
  correctResponses: [],
  result: 'correct',
  weighting: null,
  latencySeconds: 2,
  timestamp: null,
  ...rest,
});

describe('the tallies of questions', () => {
  it('tell of a question when five different people have answered it', () => {
    const tallies = new ItemTallies();
    for (const person of ['a', 'b', 'c', 'd', 'd']) tallies.add(person, 'intro', [answered('q', 'x')]);
    expect(tallies.list()).toEqual({ items: [], withheld: 1, isIncomplete: false });
    tallies.add('e', 'intro', [answered('q', 'x')]);
    expect(tallies.list()).toMatchObject({
      items: [{ id: 'q', answers: 6, judged: 6, right: 6, medianSeconds: 2 }],
      withheld: 0,
    });
  });

  it('tell what was right of what was judged, when that was with five people', () => {
    const tallies = new ItemTallies();
    const add = (person: string, result: string) => tallies.add(person, 'intro', [answered('q', 'x', { result })]);
    for (const person of PEOPLE) add(person, person > 'd' ? 'neutral' : 'correct');
    expect(tallies.list().items).toMatchObject([
      { answers: 6, judged: 0, right: null, responses: [{ response: 'x', count: 6, isRight: null }] },
    ]);
    add('g', 'incorrect');
    expect(tallies.list().items).toMatchObject([
      { answers: 7, judged: 5, right: 4, responses: [{ response: 'x', count: 7, isRight: true }] },
    ]);
  });

  it('tell a response that five people gave, and how many gave another when those are five', () => {
    const tallies = new ItemTallies();
    const first = (people: number, response: string) => {
      for (const person of PEOPLE.slice(0, people)) tallies.add(person, 'intro', [answered('q', response)]);
    };
    const told = () => tallies.list().items.map(({ responses, otherResponses }) => ({ responses, otherResponses }));
    const x = { response: 'x', count: 5, isRight: true };
    first(5, 'x');
    first(4, 'y');
    expect(told()).toEqual([{ responses: [x], otherResponses: null }]);
    tallies.add('e', 'intro', [answered('q', 'z')]);
    expect(told()).toEqual([{ responses: [x], otherResponses: 5 }]);
  });

  it.each(['fill-in', 'long-fill-in', 'performance', 'other', 'of no standard', null])(
    'never tell what somebody may have written: %s',
    (type) => {
      const tallies = new ItemTallies();
      for (const person of PEOPLE) tallies.add(person, 'intro', [answered('q', 'a name', { type })]);
      expect(tallies.list().items).toMatchObject([{ type, answers: 6, responses: [], otherResponses: 6 }]);
    },
  );

  it('lose what a single learner makes up, not what others answered', () => {
    const tallies = new ItemTallies();
    const invented = Array.from({ length: 12_000 }, (_, place) => answered(`made up ${place}`, 'x'));
    for (const person of ['a', 'b']) tallies.add(person, 'intro', [answered('q', 'x')]);
    tallies.add('loud', 'intro', invented);
    expect(tallies.list().isIncomplete).toBe(true);
    for (const person of ['c', 'd', 'e']) tallies.add(person, 'intro', [answered('q', 'x'), answered('late', 'x')]);
    for (const person of ['f', 'g']) tallies.add(person, 'intro', [answered('late', 'y')]);
    expect(tallies.list().items).toMatchObject([
      { id: 'q', answers: 5, responses: [{ response: 'x', count: 5 }] },
      { id: 'late', answers: 5, responses: [], otherResponses: 5 },
    ]);
  });

  it('count as others what a single learner answered at length to a question of all', () => {
    const tallies = new ItemTallies();
    const long = (number: number) => `${number} `.padEnd(1_000_000, 'x');
    for (let number = 0; number < 20; number += 1) tallies.add('loud', 'intro', [answered('q', long(number))]);
    for (const person of PEOPLE.slice(0, 5)) {
      tallies.add(person, 'intro', [answered('q', 'x'), answered('p', 'x')]);
      tallies.add(person, 'intro', [answered('q', person)]);
    }
    expect(tallies.list()).toMatchObject({
      items: [
        { id: 'q', responses: [{ response: 'x', count: 5 }] },
        { id: 'p', answers: 5 },
      ],
      isIncomplete: true,
    });
  });

  it('go on counting what they know when what many answered takes all the room', () => {
    const tallies = new ItemTallies();
    const add = (id: string) => {
      for (const person of PEOPLE) tallies.add(person, 'intro', [answered(id, 'x'.repeat(3_000_000))]);
    };
    for (const id of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q1']) add(id);
    const { items, isIncomplete } = tallies.list();
    expect(isIncomplete).toBe(true);
    expect(items.map(({ id, answers, otherResponses }) => [id, answers, otherResponses])).toEqual([
      ['q1', 12, null],
      ['q2', 6, null],
      ['q3', 6, null],
      ['q4', 6, null],
      ['q5', 6, null],
      ['q6', 6, 6],
    ]);
  });
});
