import { describe, expect, test } from '@jest/globals';
import { type Game, play } from '../../test/sequencing-game.js';
import { activity, FLOW, organization, primary, sequencing } from '../../test/sequencing-package.js';

const three = organization([activity('a'), activity('b'), activity('c')]);

describe('what is tracked', () => {
  const map = { targetObjective: 'shared', readSatisfiedStatus: true, writeSatisfiedStatus: true };
  const sharing = organization([
    activity('a', { sequencing: { objectives: [primary('one', [map])] } }),
    activity('b', { sequencing: { objectives: [primary('two', [map])] } }),
  ]);

  test('reaches other activities through a global objective', () => {
    const game = play(sharing);
    game.start();
    game.record('a', { satisfied: false });
    expect(game.globals()).toEqual({ shared: { satisfied: false } });
    game.ask({ kind: 'continue' });
    expect(game.objectives('b')).toMatchObject([{ identifier: 'two', success: 'failed', completion: 'unknown' }]);
  });

  test('is taken back when the attempt is abandoned, in global objectives too', () => {
    const game = play(sharing);
    game.start();
    game.record('a', { satisfied: true, completed: true }, null);
    expect(game.status().completion).toBe('unknown');
    game.ask({ kind: 'abandonAll' });
    expect(game.globals()).toEqual({ shared: {} });
    expect(game.state().activities.a).toEqual({ attempts: 1 });
  });

  test('is taken back in what it was rolled up to', () => {
    const game = play(organization([activity('unit', { sequencing: FLOW, activities: [activity('a')] })]));
    game.start();
    game.record('a', { satisfied: true, completed: true }, null);
    expect(game.status()).toMatchObject({ completion: 'completed', success: 'passed' });
    game.ask({ kind: 'abandon' });
    expect(game.status()).toMatchObject({ completion: 'unknown', success: 'unknown' });
  });

  test('rolls up while content is still open', () => {
    const game = play(three);
    game.start();
    game.record('a', { measure: 0.9, completed: true }, null);
    expect(game.status()).toMatchObject({ measure: 0.3 });
    game.ask({ kind: 'continue' });
    game.record('b', { measure: 0.6, completed: true, satisfied: true });
    game.ask({ kind: 'continue' });
    game.record('c', { measure: 0.6, completed: true, satisfied: true }, null);
    expect(game.status()).toEqual({ completion: 'completed', success: 'passed', measure: 0.7, progressMeasure: null });
  });

  test('fits in 20 KB for 50 activities that tell all they can', () => {
    const many = Array.from({ length: 50 }, (_, place) => {
      const objectives = [primary('one'), { ...primary('two'), isPrimary: false }];
      return activity(`activity-${place}`, { sequencing: { objectives } });
    });
    const game = play(organization(many));
    const facts = { satisfied: true, measure: 0.8765432, raw: 87.65, min: 0, max: 100, completed: true };
    const stated = { ...facts, progressMeasure: 0.7654321 };
    game.start();
    for (const { identifier } of many) {
      game.record(identifier, stated, '', { objectives: [{ identifier: 'two', stated }], totalTime: 123_456 });
      game.ask({ kind: 'continue' });
    }
    expect(game.state().activities['activity-49']?.objectives).toEqual([stated, stated]);
    expect(JSON.stringify(game.state()).length).toBeLessThanOrEqual(20 * 1024);
  });
});

describe('what was drawn', () => {
  const drawing = organization(
    ['a', 'b', 'c', 'd', 'e'].map((identifier) => activity(identifier)),
    {
      sequencing: sequencing({
        controlMode: { flow: true },
        randomization: {
          selectionTiming: 'once',
          selectCount: 3,
          randomizationTiming: 'onEachNewAttempt',
          reorderChildren: true,
        },
      }),
    },
  );
  const order = (game: Game): string[] => game.contents().children.map(({ identifier }) => identifier);

  test('stays for an attempt, and is drawn the same from the same seed', () => {
    const game = play(drawing, undefined, 7);
    game.start();
    const drawn = order(game);
    expect(drawn).toHaveLength(3);
    game.ask({ kind: 'continue' });
    expect(order(game)).toEqual(drawn);
    const again = play(drawing, undefined, 7);
    again.start();
    expect(order(again)).toEqual(drawn);
    const seeds = Array.from({ length: 20 }, (_, seed) => {
      const other = play(drawing, undefined, seed);
      other.start();
      return order(other).join('');
    });
    expect(new Set(seeds).size).toBeGreaterThan(5);
  });

  test('keeps its choice and takes a new order for the next attempt', () => {
    const game = play(drawing, undefined, 7);
    game.start();
    const drawn = order(game);
    const orders = Array.from({ length: 10 }, () => {
      game.ask({ kind: 'exitAll' });
      game.start();
      return order(game);
    });
    for (const each of orders) expect(each.toSorted()).toEqual(drawn.toSorted());
    expect(new Set(orders.map((each) => each.join(''))).size).toBeGreaterThan(1);
  });
});

describe('what the person sees', () => {
  test('headings stay in the table of contents and are passed by', () => {
    const heading = activity('heading', { resource: null });
    const game = play(organization([heading, activity('a')]), { silence: 'standard' });
    expect(game.start().delivery?.activity).toBe('a');
    expect(game.contents().children).toMatchObject([
      { identifier: 'heading', isVisible: true, isSelectable: false },
      { identifier: 'a', isVisible: true, isSelectable: true, isCurrent: true },
    ]);
    game.record('a', { completed: true }, null);
    expect(game.status().completion).toBe('completed');
  });

  test('controls that the activity hides are not there, those that lead nowhere are not usable', () => {
    const game = play(organization([activity('a', { hideLmsUi: ['suspendAll'] }), activity('b')]));
    game.start();
    expect(game.controls()).toMatchObject({
      continue: { isVisible: true, isEnabled: true },
      previous: { isVisible: true, isEnabled: false },
      suspendAll: { isVisible: false, isEnabled: false },
      exitAll: { isVisible: true, isEnabled: true },
    });
  });

  test('a 1.2 package is free to choose, and only content passes itself', () => {
    const asset = activity('asset');
    const opened = { ...asset, resource: { ...asset.resource!, type: 'asset' as const } };
    const game = play(organization([opened, activity('sco')], { sequencing: null }), { silence: 'free-choice' });
    expect(game.start().delivery?.activity).toBe('asset');
    game.ask({ kind: 'choice', target: 'sco' });
    expect(game.contents().children[0]).toMatchObject({ completion: 'completed', success: 'unknown' });
    game.record('sco', { completed: false });
    game.ask({ kind: 'exitAll' });
    expect(game.contents().children[1]).toMatchObject({ completion: 'incomplete', success: 'unknown' });
  });

  test('an activity with the name of its organization can be chosen', () => {
    const game = play(organization([activity('package'), activity('package#')]));
    game.start();
    expect(game.ask({ kind: 'choice', target: 'package#' }).delivery?.activity).toBe('package#');
    expect(game.ask({ kind: 'choice', target: 'package' }).delivery?.activity).toBe('package');
  });
});
