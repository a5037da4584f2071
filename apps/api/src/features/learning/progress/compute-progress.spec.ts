import { describe, expect, it } from '@jest/globals';
import type { BlockRule, BlockType } from '@integra/shared-types/content';
import type { Condition, CourseStructure, StructureModule } from '@integra/course-content/structure';
import fc from 'fast-check';
import { computeProgress } from './compute-progress.js';
import type { LearningFacts } from './facts.js';
import { resumePlace } from './resume-place.js';

const NOW = new Date('2026-03-01T12:00:00Z');

type Part = readonly [type: BlockType, rule: BlockRule];

const lesson = (key: string, parts: readonly Part[]) => ({
  key,
  minutes: 10,
  competences: [],
  requiredHash: `${key}-hash`,
  blocks: parts.map(([type, rule], index) => ({
    key: `${key}-${index}`,
    type,
    rule,
    required: rule !== 'none',
    quiz: type === 'quiz' ? `${key}-quiz` : null,
    scenario: type === 'scenario' ? `${key}-scenario` : null,
    package: type === 'scorm' ? `${key}-package` : null,
  })),
});

const module = (
  key: string,
  lessons: StructureModule['lessons'],
  after: Condition | null = null,
  required = true,
): StructureModule => ({ key, required, after, minutes: 0, competences: [], levels: {}, lessons });

const quiz = (key: string, passMark: number | null): CourseStructure['quizzes'][number] => ({
  key,
  kind: passMark === null ? 'pre_test' : 'graded',
  moduleKey: 'm1',
  lessonKey: 'l',
  blockKey: 'b',
  draw: { kind: 'fixed', items: [] },
  passMark,
  attempts: null,
  waitHours: 0,
  timeLimitMinutes: null,
  shuffleItems: false,
  shuffleOptions: false,
  feedback: 'on_submit',
  reviewDays: null,
});

const COURSE: CourseStructure = {
  courseKey: 'course',
  kind: 'other',
  audiences: ['prison'],
  estimatedMinutes: 40,
  certificateHours: null,
  framework: { key: 'f', version: '1' },
  scenarios: [],
  quizzes: [quiz('start-quiz', null), quiz('end-quiz', 80)],
  modules: [
    module('m0', [
      lesson('start', [
        ['text', 'viewed'],
        ['quiz', 'submitted'],
      ]),
    ]),
    module(
      'm1',
      [
        lesson('case', [
          ['text', 'viewed'],
          ['text', 'viewed'],
          ['scenario', 'reached_end'],
        ]),
      ],
      { all: [{ module: 'm0' }] },
    ),
    module('play', [lesson('golf', [['scorm', 'completed']])]),
    module('extra', [lesson('more', [['text', 'viewed']])], null, false),
    module(
      'close',
      [
        lesson('plan', [['action_plan', 'saved']]),
        lesson('end', [
          ['quiz', 'passed'],
          ['certificate', 'none'],
        ]),
      ],
      {
        any: [{ module: 'm1' }, { date: '2026-04-01' }],
      },
    ),
  ],
  completeWhen: { all: [{ modules: 'required' }, { quiz: 'end-quiz' }] },
};

const NOTHING: LearningFacts = {
  completedAt: null,
  openedLessons: [],
  lessonViews: [],
  scenarioEnds: [],
  notes: [],
  quizOutcomes: [],
  packageOutcomes: [],
};

const at = (minute: number): Date => new Date(NOW.getTime() + minute * 60_000);
const view = (lessonKey: string) => ({ lessonKey, viewedAt: at(1), requiredHash: `${lessonKey}-hash` });
const outcome = (quizKey: string, percent: number | null, isPassed: boolean, minute = 5) => ({
  quizKey,
  percent,
  isPassed,
  submittedAt: at(minute),
});

const played = (percent: number | null, minute: number | null) => ({
  blockKey: 'golf-0',
  percent,
  doneAt: minute === null ? null : at(minute),
});

const EVERYTHING: LearningFacts = {
  ...NOTHING,
  openedLessons: ['start', 'case', 'plan', 'end'],
  lessonViews: [view('start'), view('case')],
  scenarioEnds: [{ blockKey: 'case-2', endedAt: at(3) }],
  notes: [{ blockKey: 'plan-0', savedAt: at(4) }],
  quizOutcomes: [
    outcome('start-quiz', null, true),
    outcome('end-quiz', 60, false, 6),
    outcome('end-quiz', 90, true, 7),
  ],
  packageOutcomes: [played(40, null), played(85, 8), played(null, 9)],
};

const stateOf = (facts: LearningFacts, now = NOW) =>
  Object.fromEntries(computeProgress(COURSE, facts, now).progress.modules.map(({ key, state }) => [key, state]));

describe('computeProgress', () => {
  it('counts the steps of required modules and says which they are', () => {
    const { progress } = computeProgress(COURSE, { ...NOTHING, lessonViews: [view('start')] }, NOW);
    expect(progress.totalSteps).toBe(7);
    expect(progress.doneSteps).toBe(1);
    expect(progress.percent).toBe(14);
    expect(progress.steps.map(({ kind, key, isDone }) => [kind, key, isDone])).toEqual([
      ['read_lesson', 'start', true],
      ['submit_quiz', 'start-quiz', false],
      ['read_lesson', 'case', false],
      ['finish_scenario', 'case-2', false],
      ['complete_package', 'golf-0', false],
      ['read_lesson', 'more', false],
      ['save_action_plan', 'plan-0', false],
      ['pass_quiz', 'end-quiz', false],
    ]);
  });

  it('locks a module until what it waits for is done, and shows each reason', () => {
    expect(stateOf(NOTHING)).toEqual({ m0: 'open', m1: 'locked', play: 'open', extra: 'open', close: 'locked' });
    const done = { ...NOTHING, lessonViews: [view('start')], quizOutcomes: [outcome('start-quiz', null, true)] };
    expect(stateOf(done)).toEqual({ m0: 'done', m1: 'open', play: 'open', extra: 'open', close: 'locked' });
    const lock = computeProgress(COURSE, done, NOW).progress.modules.find(({ key }) => key === 'close')?.lock;
    expect(lock).toEqual({
      kind: 'any',
      isMet: false,
      parts: [
        { kind: 'module', key: 'm1', isMet: false },
        { kind: 'date', date: '2026-04-01', isMet: false },
      ],
    });
  });

  it('opens at a date, and says until when the document holds', () => {
    expect(computeProgress(COURSE, NOTHING, NOW).holdsUntil).toEqual(new Date('2026-04-01T00:00:00Z'));
    const later = new Date('2026-04-01T00:00:00Z');
    expect(stateOf(NOTHING, later)['close']).toBe('open');
    expect(computeProgress(COURSE, NOTHING, later).holdsUntil).toBeNull();
  });

  it('shows the best result and what is needed', () => {
    const facts = { ...NOTHING, quizOutcomes: [outcome('end-quiz', 60, false), outcome('end-quiz', 40, false)] };
    const step = computeProgress(COURSE, facts, NOW).progress.steps.find(({ key }) => key === 'end-quiz');
    expect(step).toMatchObject({ isDone: false, needs: 80, best: 60 });
  });

  it('tells no result of a quiz that tells none', () => {
    const course = { ...COURSE, quizzes: COURSE.quizzes.map((each) => ({ ...each, feedback: 'none' as const })) };
    const facts = { ...NOTHING, quizOutcomes: [outcome('end-quiz', 60, false)] };
    const step = computeProgress(course, facts, NOW).progress.steps.find(({ key }) => key === 'end-quiz');
    expect(step).toMatchObject({ needs: 80, best: null });
  });

  it('takes a lesson for begun once its package was opened, whatever came of it', () => {
    const { modules } = computeProgress(COURSE, { ...NOTHING, packageOutcomes: [played(null, null)] }, NOW).progress;
    expect(modules.flatMap(({ lessons }) => lessons).find(({ key }) => key === 'golf')?.state).toBe('started');
  });

  it('takes a package for done when one attempt was, and shows the best score of all', () => {
    const stepAfter = (packageOutcomes: LearningFacts['packageOutcomes']) =>
      computeProgress(COURSE, { ...NOTHING, packageOutcomes }, NOW).progress.steps.find(({ key }) => key === 'golf-0');
    expect(stepAfter([])).toMatchObject({ isDone: false, doneAt: null, needs: null, best: null });
    expect(stepAfter([played(40, null)])).toMatchObject({ isDone: false, doneAt: null, needs: null, best: 40 });
    expect(stepAfter([played(null, 9), played(60, 8), played(85, null)])).toMatchObject({
      isDone: true,
      doneAt: at(8).toISOString(),
      needs: null,
      best: 85,
    });
  });

  it('is complete when the rule of the course holds, and stays so', () => {
    const { progress } = computeProgress(COURSE, EVERYTHING, NOW);
    expect(progress).toMatchObject({ isComplete: true, percent: 100, minutesLeft: 0 });
    const kept = computeProgress(COURSE, { ...NOTHING, completedAt: at(9) }, NOW).progress;
    expect(kept).toMatchObject({ isComplete: true, percent: 100, completedAt: at(9).toISOString() });
  });

  it('keeps a lesson done when its required blocks changed, and says that it was updated', () => {
    const facts = { ...NOTHING, lessonViews: [{ ...view('more'), requiredHash: 'before' }] };
    const extra = computeProgress(COURSE, facts, NOW).progress.modules.find(({ key }) => key === 'extra');
    expect(extra?.lessons[0]).toMatchObject({ state: 'done', isUpdated: true });
  });

  const shuffledFacts = (): fc.Arbitrary<LearningFacts> => {
    const some = <T>(items: readonly T[]) => fc.shuffledSubarray([...items]);
    return fc.record({
      completedAt: fc.constant(null),
      openedLessons: some(EVERYTHING.openedLessons),
      lessonViews: some(EVERYTHING.lessonViews),
      scenarioEnds: some(EVERYTHING.scenarioEnds),
      notes: some(EVERYTHING.notes),
      quizOutcomes: some(EVERYTHING.quizOutcomes),
      packageOutcomes: some(EVERYTHING.packageOutcomes),
    });
  };
  const sorted = (facts: LearningFacts): LearningFacts => ({
    ...facts,
    openedLessons: facts.openedLessons.toSorted(),
    lessonViews: facts.lessonViews.toSorted((a, b) => a.lessonKey.localeCompare(b.lessonKey)),
    quizOutcomes: facts.quizOutcomes.toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime()),
    packageOutcomes: facts.packageOutcomes.toSorted((a, b) => (a.percent ?? 0) - (b.percent ?? 0)),
  });

  it('gives the same document for the same facts in any order', () => {
    fc.assert(
      fc.property(shuffledFacts(), (facts) => {
        expect(computeProgress(COURSE, facts, NOW)).toEqual(computeProgress(COURSE, sorted(facts), NOW));
      }),
    );
  });

  it('never goes back when a fact is added, and reaches 100 only when complete', () => {
    fc.assert(
      fc.property(shuffledFacts(), shuffledFacts(), (facts, more) => {
        const both: LearningFacts = {
          completedAt: null,
          openedLessons: [...facts.openedLessons, ...more.openedLessons],
          lessonViews: [...facts.lessonViews, ...more.lessonViews],
          scenarioEnds: [...facts.scenarioEnds, ...more.scenarioEnds],
          notes: [...facts.notes, ...more.notes],
          quizOutcomes: [...facts.quizOutcomes, ...more.quizOutcomes],
          packageOutcomes: [...facts.packageOutcomes, ...more.packageOutcomes],
        };
        const before = computeProgress(COURSE, facts, NOW).progress;
        const after = computeProgress(COURSE, both, NOW).progress;
        expect(after.percent).toBeGreaterThanOrEqual(before.percent);
        expect(after.percent === 100).toBe(after.isComplete);
        expect(after.doneSteps).toBe(after.steps.filter((step) => step.isDone && step.moduleKey !== 'extra').length);
      }),
    );
  });
});

describe('resumePlace', () => {
  const progressOf = (facts: LearningFacts) => computeProgress(COURSE, facts, NOW).progress;

  it('goes back to the last place while its lesson is not done', () => {
    const place = { lessonKey: 'start', blockKey: 'start-1' };
    expect(resumePlace(progressOf(NOTHING), place)).toEqual(place);
  });

  it('goes to the first open lesson when the last one is done or locked', () => {
    const facts = { ...NOTHING, lessonViews: [view('start')], quizOutcomes: [outcome('start-quiz', null, true)] };
    expect(resumePlace(progressOf(facts), { lessonKey: 'start', blockKey: null })).toEqual({
      lessonKey: 'case',
      blockKey: null,
    });
    expect(resumePlace(progressOf(NOTHING), { lessonKey: 'case', blockKey: null })).toEqual({
      lessonKey: 'start',
      blockKey: null,
    });
  });

  it('is null when nothing is left', () => {
    expect(
      resumePlace(progressOf({ ...EVERYTHING, lessonViews: [...EVERYTHING.lessonViews, view('more')] }), null),
    ).toBeNull();
  });
});
