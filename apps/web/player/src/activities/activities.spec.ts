import { describe, expect, it } from '@jest/globals';
import type { NavigationRequest } from '@integra/scorm-runtime/sequencing';
import { activity, launchOf, organization } from '../../test/launches.js';
import { Activities, type Move } from './activities.js';

const opened = (move: Move): string => (move.kind === 'open' ? move.activity.identifier : move.kind);

const contentsOf = (activities: Activities): string[] =>
  activities
    .outline()
    .children.map(({ identifier, isSelectable, completion, success, isCurrent }) =>
      [identifier, completion, success, isSelectable ? 'open' : 'locked', isCurrent ? 'current' : ''].join(' ').trim(),
    );

describe('a package of 1.2', () => {
  const [a, b, c] = [activity('A'), activity('B', { prerequisites: 'A & ~C' }), activity('C')];
  const begin = (): Activities => {
    const activities = new Activities(launchOf('1.2', organization(a, b, c)));
    activities.begin();
    return activities;
  };

  it('begins with the first, and locks what has prerequisites', () => {
    const activities = begin();
    expect(contentsOf(activities)).toEqual([
      'A unknown unknown open current',
      'B not attempted unknown locked',
      'C not attempted unknown open',
    ]);
    expect(activities.control('previous').isEnabled).toBe(false);
  });

  it.each(['1.2', '2004-4th'] as const)('has no ways on where there is one activity: %s', (edition) => {
    const activities = new Activities(launchOf(edition, organization(a)));
    activities.begin();
    for (const kind of ['previous', 'continue', 'exitAll'] as const) {
      expect(activities.control(kind).isVisible).toBe(false);
    }
  });

  it('opens what has its prerequisites', () => {
    const activities = begin();
    activities.record(a, { 'cmi.core.lesson_status': 'passed' }, { isTerminated: true, isGone: true });
    expect(activities.control('continue')).toEqual({ isVisible: true, isEnabled: true });
    expect(opened(activities.move({ kind: 'continue' }))).toBe('B');
    expect(opened(activities.move({ kind: 'choice', target: 'C' }))).toBe('C');
    expect(contentsOf(activities)[0]).toBe('A completed passed open');
  });

  it('goes on where it was, however it was left', () => {
    const activities = begin();
    activities.move({ kind: 'choice', target: 'C' });
    const killed = new Activities(launchOf('1.2', organization(a, b, c), activities.shared()));
    expect(killed.begin()).toMatchObject({ kind: 'open', activity: { identifier: 'C' }, isResumed: true });
    activities.move({ kind: 'suspendAll' });
    const left = new Activities(launchOf('1.2', organization(a, b, c), activities.shared()));
    expect(left.begin()).toMatchObject({ kind: 'open', activity: { identifier: 'C' }, isResumed: true });
  });

  it('leaves the status of the whole to the server', () => {
    expect(begin().shared()).toMatchObject({ root: null, objectives: {}, stores: {} });
  });
});

describe('a package of 2004', () => {
  it('tells what the tree has come to', () => {
    const only = activity('A');
    const activities = new Activities(launchOf('2004-4th', organization(only)));
    activities.begin();
    const values = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' };
    activities.record(only, values, { isTerminated: true, isGone: true });
    expect(activities.shared().root).toEqual({
      completion: 'completed',
      success: 'passed',
      scaled: 0.9,
      isOver: false,
    });
    expect(activities.areSeveral).toBe(false);
  });

  it('keeps what left without a word', () => {
    const [a, b] = [activity('A'), activity('B')];
    const activities = new Activities(launchOf('2004-3rd', organization(a, b)));
    activities.begin();
    activities.move({ kind: 'choice', target: 'A' });
    activities.record(a, {}, { isTerminated: false, isGone: true });
    activities.move({ kind: 'choice', target: 'B' });
    expect(activities.move({ kind: 'choice', target: 'A' })).toMatchObject({ kind: 'open', isResumed: true });
    activities.record(a, {}, { isTerminated: true, isGone: true });
    activities.move({ kind: 'choice', target: 'B' });
    expect(activities.move({ kind: 'choice', target: 'A' })).toMatchObject({ kind: 'open', isResumed: false });
  });

  it('shares stores between activities, as far as the manifest allows', () => {
    const map = { targetId: 'urn:store', readSharedData: true, writeSharedData: true };
    const a = activity('A', { dataMaps: [map] });
    const b = activity('B', {
      dataMaps: [
        { ...map, targetId: 'other' },
        { ...map, writeSharedData: false },
      ],
    });
    const activities = new Activities(launchOf('2004-4th', organization(a, b), { stores: { other: 'kept' } }));
    activities.stores.keep(a, 'adl.data.0.store', 'told');
    activities.stores.keep(a, 'adl.data.7.store', 'nowhere');
    activities.stores.keep(a, 'cmi.location', 'no store');
    const rows = activities.stores.rowsOf(b);
    expect(rows.given).toEqual({
      'adl.data.0.id': 'other',
      'adl.data.0.store': 'kept',
      'adl.data.1.id': 'urn:store',
      'adl.data.1.store': 'told',
    });
    expect([...rows.readOnly]).toEqual(['adl.data.1.store']);
    expect(activities.shared().stores).toEqual({ other: 'kept', 'urn:store': 'told' });
  });

  it('keeps what is of one attempt with the attempt, and no longer', () => {
    const a = activity('A', { dataMaps: [{ targetId: 's', readSharedData: true, writeSharedData: true }] });
    const tree = { ...organization(a), objectivesGlobalToSystem: false, sharedDataGlobalToSystem: false };
    const activities = new Activities(launchOf('2004-4th', tree));
    activities.begin();
    activities.stores.keep(a, 'adl.data.0.store', 'told');
    const shared = activities.shared();
    expect([shared.stores, shared.objectives]).toEqual([{}, {}]);
    const later = new Activities(launchOf('2004-4th', tree, shared));
    expect(later.stores.values).toEqual({ s: 'told' });
    later.begin();
    expect(opened(later.move({ kind: 'exitAll' }))).toBe('ended');
    const anew = new Activities(launchOf('2004-4th', tree, later.shared()));
    expect(anew.stores.values).toEqual({});
  });

  it('lets a person finish an attempt where there is one', () => {
    const finish = (...given: Parameters<typeof launchOf>): boolean => {
      const activities = new Activities(launchOf(...given));
      activities.begin();
      activities.move({ kind: 'choice', target: 'A' });
      return activities.control('exitAll').isVisible;
    };
    const several = organization(activity('A'), activity('B'));
    expect(finish('2004-4th', several)).toBe(true);
    expect(finish('1.2', several)).toBe(false);
    expect(finish('2004-4th', organization(activity('A')))).toBe(false);
    const hidden = organization(activity('A', { hideLmsUi: ['exitAll'] }), activity('B'));
    expect(finish('2004-4th', hidden)).toBe(false);
  });

  it('says when the next launch begins anew', () => {
    const activities = new Activities(launchOf('2004-4th', organization(activity('A'), activity('B'))));
    const isOverAfter = (request: NavigationRequest) => {
      activities.move(request);
      return activities.shared().root?.isOver;
    };
    activities.begin();
    expect(isOverAfter({ kind: 'choice', target: 'A' })).toBe(false);
    expect(isOverAfter({ kind: 'suspendAll' })).toBe(false);
    activities.begin();
    expect(isOverAfter({ kind: 'exitAll' })).toBe(true);
  });

  it('begins anew with a state that cannot be read', () => {
    const launch = launchOf('2004-4th', organization(activity('A')), { sequencing: '{', objectives: { o: 'x' } });
    expect(opened(new Activities(launch).begin())).toBe('A');
  });
});
