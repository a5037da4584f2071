import { describe, expect, test } from '@jest/globals';
import { play } from '../../test/sequencing-game.js';
import { activity, organization, primary } from '../../test/sequencing-package.js';
import { objectivesOf, objectiveValues } from '../sequencing.js';

const reading = {
  targetObjective: 'shared',
  readSatisfiedStatus: true,
  readNormalizedMeasure: true,
  readCompletionStatus: true,
};
const source = organization([
  activity('a', { sequencing: { objectives: [primary(null), { ...primary('two', [reading]), isPrimary: false }] } }),
  activity('b', { sequencing: { objectives: [primary('one', [reading])] } }),
]);

describe('objectives at launch', () => {
  const game = play(source);
  game.start();
  const globals = { shared: { satisfied: true, measure: 1 / 3, completed: false } };
  const ofA = objectivesOf(game.tree, game.state(), globals, 'a');

  test('say what global objectives know', () => {
    expect(ofA).toEqual([
      { identifier: null, isPrimary: true, success: 'unknown', completion: 'unknown', known: {} },
      {
        identifier: 'two',
        isPrimary: false,
        success: 'passed',
        completion: 'incomplete',
        known: { satisfied: true, measure: 1 / 3, completed: false },
      },
    ]);
    expect(objectivesOf(game.tree, game.state(), globals, 'nowhere')).toEqual([]);
  });

  test('are rows of the data model, without the one that has no name', () => {
    expect(objectiveValues(ofA)).toEqual({
      'cmi.objectives.0.id': 'two',
      'cmi.objectives.0.success_status': 'passed',
      'cmi.objectives.0.completion_status': 'incomplete',
      'cmi.objectives.0.score.scaled': '0.3333333',
    });
  });

  test('keep the places of the rows that the attempt has', () => {
    const kept = { 'cmi.objectives.0.id': 'own', 'cmi.objectives.1.id': 'two', 'cmi.objectives.2.id': 'more' };
    expect(Object.keys(objectiveValues(ofA, kept))).toContain('cmi.objectives.1.success_status');
    const ofB = objectivesOf(game.tree, game.state(), globals, 'b');
    expect(objectiveValues(ofB, kept)['cmi.objectives.3.id']).toBe('one');
  });
});
