import { describe, expect, test } from '@jest/globals';
import { play } from '../../test/sequencing-game.js';
import { activity, FLOW, organization, rule, sequencing } from '../../test/sequencing-package.js';
import { isAttemptUnderWay, requestOfContent } from '../sequencing.js';

const three = organization([activity('a'), activity('b'), activity('c')]);

describe('a session', () => {
  test('flows from the first activity to the last and ends there', () => {
    const game = play(three);
    expect(game.start().delivery).toEqual({ activity: 'a', isResumed: false });
    expect(game.ask({ kind: 'continue' }).delivery?.activity).toBe('b');
    expect(game.ask({ kind: 'previous' }).delivery?.activity).toBe('a');
    expect(game.ask({ kind: 'choice', target: 'c' }).delivery?.activity).toBe('c');
    expect(game.ask({ kind: 'continue' })).toMatchObject({
      delivery: null,
      isEnded: true,
      stays: null,
      exception: null,
    });
    expect(isAttemptUnderWay(game.tree, game.state())).toBe(false);
    expect(game.status()).toMatchObject({ completion: 'completed', success: 'passed' });
  });

  test('waits for the person where flow is off, and starts the only activity by itself', () => {
    const waiting = play(organization([activity('a'), activity('b')], { sequencing: null }));
    expect(waiting.start()).toMatchObject({ delivery: null, exception: null, isEnded: false, stays: null });
    expect(waiting.contents().children.map(({ isSelectable }) => isSelectable)).toEqual([true, true]);
    expect(waiting.ask({ kind: 'choice', target: 'b' }).delivery?.activity).toBe('b');
    const alone = play(organization([activity('a')], { sequencing: null }));
    expect(alone.start().delivery?.activity).toBe('a');
  });

  test('that is suspended goes on with the same activity', () => {
    const game = play(three);
    game.start();
    game.ask({ kind: 'continue' });
    game.record('b', { completed: false });
    expect(game.ask({ kind: 'suspendAll' })).toMatchObject({ isEnded: true, delivery: null });
    expect(isAttemptUnderWay(game.tree, game.state())).toBe(true);
    expect(game.start().delivery).toEqual({ activity: 'b', isResumed: true });
    expect(game.state().activities.b?.attempts).toBe(1);
  });

  test('that was cut off goes on where it was', () => {
    const game = play(three);
    game.start();
    expect(game.start().delivery).toEqual({ activity: 'a', isResumed: true });
    game.ask({ kind: 'exit' });
    expect(game.start()).toMatchObject({ delivery: null, exception: null, isEnded: false });
    expect(game.controls().continue).toEqual({ isVisible: true, isEnabled: true });
  });

  test('that was suspended between two activities begins again, in the same attempt', () => {
    const game = play(
      organization([activity('unit', { sequencing: FLOW, activities: [activity('a'), activity('b')] })]),
    );
    game.start();
    game.ask({ kind: 'exit' });
    game.ask({ kind: 'suspendAll' });
    expect(game.start().delivery?.activity).toBe('a');
    expect(game.state().activities.package?.attempts).toBe(1);
  });

  test('takes nothing from content that is not open', () => {
    const game = play(three);
    game.start();
    const before = game.state();
    game.record('b', { completed: true });
    game.record('nowhere', { completed: true });
    expect(game.state()).toBe(before);
  });

  test('says why a request is not honoured, and what ran', () => {
    const game = play(three);
    game.start();
    const refused = game.ask({ kind: 'choice', target: 'nowhere' });
    expect(refused).toMatchObject({ exception: 'NB.2.1-11', stays: 'a', delivery: null });
    expect(refused.trace).toEqual([{ process: 'NB.2.1', activity: 'a', result: 'choice nowhere: NB.2.1-11' }]);
    expect(game.isValid({ kind: 'previous' })).toBe('false');
    expect(game.isValid({ kind: 'choice', target: 'b' })).toBe('true');
    expect(play(three).isValid({ kind: 'continue' })).toBe('unknown');
  });
});

describe('what content asks for', () => {
  test.each([
    ['continue', '', { kind: 'continue' }],
    ['{target=a b}choice', 'suspend', { kind: 'choice', target: 'a b' }],
    ['{target=x}jump', '', { kind: 'jump', target: 'x' }],
    ['_none_', 'normal', null],
    ['continue', 'time-out', { kind: 'exitAll' }],
    ['_none_', 'logout', { kind: 'exitAll' }],
  ])('%s with exit "%s"', (wanted, exit, request) => {
    expect(requestOfContent(wanted, exit)).toEqual(request);
  });

  test('a suspended activity resumes, and no post condition rule looks at it', () => {
    const again = { postConditionRules: [rule('always', 'retry')] };
    const game = play(organization([activity('a', { sequencing: again }), activity('b')]));
    game.start();
    game.record('a', {}, 'suspend');
    expect(game.ask({ kind: 'continue' }).delivery?.activity).toBe('b');
    expect(game.ask({ kind: 'previous' }).delivery).toEqual({ activity: 'a', isResumed: true });
    game.record('a', {}, 'normal');
    expect(game.ask({ kind: 'continue' }).delivery).toEqual({ activity: 'a', isResumed: false });
  });
});

describe('limits', () => {
  test('an attempt limit refuses further attempts', () => {
    const game = play(
      organization([activity('a', { sequencing: { limitConditions: { attemptLimit: 1 } } }), activity('b')]),
    );
    game.start();
    game.ask({ kind: 'continue' });
    expect(game.contents().children[0]?.isSelectable).toBe(false);
    expect(game.ask({ kind: 'choice', target: 'a' })).toMatchObject({ delivery: null, exception: 'DB.1.1-3' });
  });

  test('a time limit counts the time of the attempt, and lets it be resumed', () => {
    const limited = { limitConditions: { attemptAbsoluteDurationLimit: 'PT10S' } };
    const game = play(organization([activity('a', { sequencing: limited }), activity('b')]));
    game.start();
    game.record('a', {}, 'suspend', { totalTime: 1000 });
    game.ask({ kind: 'continue' });
    expect(game.ask({ kind: 'previous' }).delivery).toEqual({ activity: 'a', isResumed: true });
    game.record('a', {}, '', { totalTime: 1000 });
    game.ask({ kind: 'continue' });
    expect(game.ask({ kind: 'previous' })).toMatchObject({ delivery: null, exception: 'SB.2.2-2' });
  });
});

describe('prerequisites of SCORM 1.2', () => {
  test('keep an activity shut until they are met', () => {
    const source = organization([activity('a'), activity('b', { prerequisites: 'a' })], { sequencing: null });
    const game = play(source, {
      silence: 'free-choice',
      prerequisites: (expression, statusOf) => statusOf(expression)?.completed === true,
    });
    game.start();
    expect(game.contents().children.map(({ isSelectable }) => isSelectable)).toEqual([true, false]);
    expect(game.controls().continue.isEnabled).toBe(false);
    game.record('a', { completed: true }, null);
    expect(game.ask({ kind: 'continue' }).delivery?.activity).toBe('b');
  });
});

describe('rules that leave the package', () => {
  test('leaving the parent of what has none ends the session', () => {
    const leaving = { postConditionRules: [rule('always', 'exitParent')] };
    const root = sequencing({ controlMode: { flow: true }, ...leaving });
    const game = play(organization([activity('a', { sequencing: leaving }), activity('b')], { sequencing: root }));
    game.start();
    expect(game.ask({ kind: 'continue' })).toMatchObject({ isEnded: true, exception: null, delivery: null });
  });
});
