import { randomUUID } from 'node:crypto';
import type { BlockOf, LessonDocument } from '@integra/shared-types/content';
import type { Enrolment } from '@integra/shared-types/learning';
import type { INestApplicationContext } from '@nestjs/common';
import { EnrolmentCertificatesService } from '../../features/certificates/index.js';
import {
  EnrolmentsService,
  LessonsService,
  MyLearningService,
  ScenarioRunsService,
} from '../../features/learning/index.js';
import { AnswerKeys, AnswersService, StartAttemptService, SubmitAttemptService } from '../../features/quizzes/index.js';

const LANGUAGE = 'en';

/** The shortest way through a scenario to an end of this kind, as a list of choices. */
const wayThrough = ({ start, nodes }: BlockOf<'scenario'>): { nodeKey: string; optionKey: string }[] => {
  type Way = { at: string; choices: { nodeKey: string; optionKey: string }[] };
  const queue: Way[] = [{ at: start, choices: [] }];
  const seen = new Set<string>();
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const { at, choices } = way;
    const node = nodes.find(({ key }) => key === at);
    if (node === undefined || seen.has(at)) continue;
    seen.add(at);
    if (node.end === 'constructive') return choices;
    for (const option of node.options) {
      queue.push({ at: option.next, choices: [...choices, { nodeKey: at, optionKey: option.key }] });
    }
  }
  throw new TypeError('A scenario without a constructive end');
};

/** Takes a course as a person would, by the same services. */
export class DemoLearner {
  constructor(
    private readonly application: INestApplicationContext,
    private readonly personId: string,
  ) {}

  async hasCompleted(courseKey: string): Promise<boolean> {
    return (await this.enrolmentIn(courseKey))?.state === 'completed';
  }

  /** @returns id of the enrolment, also of one that was made before */
  async enrol(courseKey: string): Promise<string> {
    const known = await this.enrolmentIn(courseKey);
    if (known !== undefined) return known.id;
    const { id } = await this.get(EnrolmentsService).enrolOneself(this.personId, courseKey, 'prison');
    return id;
  }

  /** The name waits until the course is completed. */
  async askForCertificate(enrolmentId: string, legalName: string): Promise<void> {
    await this.get(EnrolmentCertificatesService).request(this.personId, enrolmentId, { legalName, language: LANGUAGE });
  }

  /** Works through every open lesson up to, not including, the given one; to the end without it. */
  async learn(enrolmentId: string, beforeLesson?: string): Promise<void> {
    for (;;) {
      const { resume } = await this.get(MyLearningService).course(this.personId, enrolmentId, LANGUAGE);
      if (resume === null || resume.lessonKey === beforeLesson) return;
      await this.takeLesson(enrolmentId, resume.lessonKey);
    }
  }

  private async enrolmentIn(courseKey: string): Promise<Enrolment | undefined> {
    const { items } = await this.get(MyLearningService).list(this.personId, LANGUAGE);
    return items.map(({ enrolment }) => enrolment).find((enrolment) => enrolment.courseKey === courseKey);
  }

  private async takeLesson(enrolmentId: string, lessonKey: string): Promise<void> {
    const lessons = this.get(LessonsService);
    const { document, progress } = await lessons.open(this.personId, enrolmentId, lessonKey, LANGUAGE);
    const visit = { visitId: randomUUID(), blockKey: document.blocks[0]?.key ?? null, seconds: 90 };
    await lessons.visit(this.personId, enrolmentId, lessonKey, visit);
    const done = new Set(progress.steps.filter(({ isDone }) => isDone).map(({ key }) => key));
    await this.doBlocks(enrolmentId, document, done);
    await lessons.markRead(this.personId, enrolmentId, lessonKey);
  }

  /** @param done keys of blocks and quizzes that an earlier run got behind it: a second attempt may not be allowed */
  private async doBlocks(enrolmentId: string, { blocks }: LessonDocument, done: ReadonlySet<string>): Promise<void> {
    for (const block of blocks) {
      if (done.has(block.type === 'quiz' ? block.quiz : block.key)) continue;
      if (block.type === 'scenario') await this.takeScenario(enrolmentId, block);
      if (block.type === 'quiz') await this.takeQuiz(enrolmentId, block.quiz);
      if (block.type === 'action_plan') {
        const text = 'Talk with my colleagues about one note that mixes fact and interpretation.';
        await this.get(LessonsService).saveNote(this.personId, enrolmentId, block.key, { text, revision: 1 });
      }
    }
  }

  private async takeScenario(enrolmentId: string, block: BlockOf<'scenario'>): Promise<void> {
    const scenarios = this.get(ScenarioRunsService);
    const run = await scenarios.start(this.personId, enrolmentId, block.key, null, LANGUAGE);
    for (const [step, choice] of wayThrough(block).entries()) {
      await scenarios.choose(this.personId, run.id, { step, ...choice }, LANGUAGE);
    }
  }

  private async takeQuiz(enrolmentId: string, quizKey: string): Promise<void> {
    const attempt = await this.get(StartAttemptService).start(this.personId, enrolmentId, quizKey, LANGUAGE);
    for (const [position, answer] of (await this.get(AnswerKeys).of(attempt.id)).entries()) {
      const save = { sequence: 1, answer, isFlagged: false };
      await this.get(AnswersService).save(this.personId, attempt.id, position, save);
    }
    await this.get(SubmitAttemptService).submit(this.personId, attempt.id);
  }

  private get<T>(service: abstract new (...dependencies: never[]) => T): T {
    return this.application.get(service as never, { strict: false });
  }
}
