import type { CourseStructure, StructureLesson, StructureModule } from '@integra/course-content/structure';
import type { Step } from '@integra/shared-types/learning';
import type { LearningFacts } from './facts.js';

type StepKind = Step['kind'];
type Outcome = { doneAt: Date | null; needs: number | null; best: number | null };

const earliest = (dates: readonly Date[]): Date | null =>
  dates.length === 0 ? null : new Date(Math.min(...dates.map((date) => date.getTime())));

const done = (doneAt: Date | null): Outcome => ({ doneAt, needs: null, best: null });

const quizOutcome = (course: CourseStructure, facts: LearningFacts, quizKey: string, kind: StepKind): Outcome => {
  const outcomes = facts.quizOutcomes.filter((outcome) => outcome.quizKey === quizKey);
  const percents = outcomes.flatMap((outcome) => outcome.percent ?? []);
  const quiz = course.quizzes.find(({ key }) => key === quizKey);
  const isTold = quiz?.feedback !== 'none';
  const counted = kind === 'pass_quiz' ? outcomes.filter((outcome) => outcome.isPassed) : outcomes;
  return {
    doneAt: earliest(counted.map((outcome) => outcome.submittedAt)),
    needs: kind === 'pass_quiz' ? (quiz?.passMark ?? null) : null,
    best: percents.length === 0 || !isTold ? null : Math.max(...percents),
  };
};

const packageOutcome = (facts: LearningFacts, blockKey: string): Outcome => {
  const outcomes = facts.packageOutcomes.filter((outcome) => outcome.blockKey === blockKey);
  const percents = outcomes.flatMap((outcome) => outcome.percent ?? []);
  return {
    doneAt: earliest(outcomes.flatMap((outcome) => outcome.doneAt ?? [])),
    needs: null,
    best: percents.length === 0 ? null : Math.max(...percents),
  };
};

/**
 * The required steps of one lesson in reading order. All blocks that only want to be read make one step together: a person reads
 * lessons, not blocks.
 */
export const lessonSteps = (
  course: CourseStructure,
  module: StructureModule,
  lesson: StructureLesson,
  facts: LearningFacts,
): Step[] => {
  const step = (kind: StepKind, key: string, outcome: Outcome): Step => ({
    kind,
    key,
    lessonKey: lesson.key,
    moduleKey: module.key,
    isDone: outcome.doneAt !== null,
    doneAt: outcome.doneAt?.toISOString() ?? null,
    needs: outcome.needs,
    best: outcome.best,
  });
  const firstAt = (records: readonly { blockKey: string; at: Date }[], key: string) =>
    done(earliest(records.filter((record) => record.blockKey === key).map((record) => record.at)));
  const notes = facts.notes.map(({ blockKey, savedAt }) => ({ blockKey, at: savedAt }));
  const ends = facts.scenarioEnds.map(({ blockKey, endedAt }) => ({ blockKey, at: endedAt }));

  const required = lesson.blocks.filter((block) => block.required);
  const reading = required.some((block) => block.rule === 'viewed')
    ? [
        step(
          'read_lesson',
          lesson.key,
          done(
            earliest(facts.lessonViews.filter((view) => view.lessonKey === lesson.key).map((view) => view.viewedAt)),
          ),
        ),
      ]
    : [];
  const doing = required.flatMap((block): Step[] => {
    const quizKey = block.quiz ?? block.key;
    switch (block.rule) {
      case 'reached_end':
        return [step('finish_scenario', block.key, firstAt(ends, block.key))];
      case 'submitted':
        return [step('submit_quiz', quizKey, quizOutcome(course, facts, quizKey, 'submit_quiz'))];
      case 'passed':
        return [step('pass_quiz', quizKey, quizOutcome(course, facts, quizKey, 'pass_quiz'))];
      case 'saved':
        return [
          step(
            block.type === 'action_plan' ? 'save_action_plan' : 'write_reflection',
            block.key,
            firstAt(notes, block.key),
          ),
        ];
      case 'completed':
        return [step('complete_package', block.key, packageOutcome(facts, block.key))];
      case 'viewed':
      case 'none':
        return [];
    }
  });
  return [...reading, ...doing];
};
