import { randomInt } from 'node:crypto';
import type { StructureScenario } from '@integra/course-content/structure';
import type { Language } from '@integra/shared-types/languages';
import type { ChooseSchema, Progress, ScenarioRun } from '@integra/shared-types/learning';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Throttle } from '../../core/auth/throttle.js';
import { Clock } from '../../core/clock/clock.js';
import { UnitOfWork } from '../../core/database/unit-of-work.js';
import { CourseContentService } from '../courses/index.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { EvidenceService } from './evidence.service.js';
import { learningError } from './learning.errors.js';
import { LessonsService } from './lessons.service.js';
import type { OwnEnrolment } from './own-enrolment.js';
import { ProgressService } from './progress.service.js';
import { follow, pathUntil } from './scenario-path.js';
import type { ScenarioRunEntity } from './scenario-run.entity.js';
import { ScenarioRunsRepository } from './scenario-runs.repository.js';

type Place = { own: OwnEnrolment; scenario: StructureScenario };

/** Branching scenarios: the server draws the hidden cause, checks each choice against the graph, and tells the cause at the end. */
@Injectable()
export class ScenarioRunsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly runs: ScenarioRunsRepository,
    private readonly lessons: LessonsService,
    private readonly content: CourseContentService,
    private readonly progress: ProgressService,
    private readonly evidence: EvidenceService,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest run, to go on where the learner stopped; null before the first. */
  async current(personId: string, enrolmentId: string, blockKey: string, language: Language) {
    const place = await this.place(personId, enrolmentId, blockKey);
    const run = await this.runs.findNewest(enrolmentId, blockKey);
    return { run: run === null ? null : await this.view(run, place, language) };
  }

  /**
   * Goes on with an open run, else starts one; a retry keeps the way to `fromNodeKey` and the cause.
   * @throws AppError as `LessonsService.requireOpen`; `scenario_choice_unknown` for a node that was not on the last way;
   *   `too_many_requests`
   */
  async start(
    personId: string,
    enrolmentId: string,
    blockKey: string,
    fromNodeKey: string | null,
    language: Language,
  ): Promise<ScenarioRun> {
    await this.throttle.pace('scenario_run', personId);
    const place = await this.place(personId, enrolmentId, blockKey);
    const run = await this.unitOfWork.run(async (transaction) => {
      await this.progress.lockOpen(transaction, enrolmentId);
      const last = await this.runs.findNewest(enrolmentId, blockKey, transaction);
      if (last !== null && last.end === null) return last;
      const retried = fromNodeKey === null ? null : last;
      const { causes, start } = place.scenario;
      return this.runs.insert(transaction, {
        enrolmentId,
        blockKey,
        number: (last?.number ?? 0) + 1,
        ...(retried === null || fromNodeKey === null
          ? { causeKey: causes[randomInt(Math.max(1, causes.length))] ?? null, path: [], currentNodeKey: start }
          : {
              causeKey: retried.causeKey,
              path: pathUntil(retried.path, fromNodeKey),
              currentNodeKey: fromNodeKey,
            }),
        end: null,
        startedAt: this.clock.now(),
        endedAt: null,
      });
    });
    return this.view(run, place, language);
  }

  /**
   * @throws AppError `scenario_run_not_found`, `scenario_out_of_step` when another page went on, `scenario_choice_unknown`
   */
  async choose(
    personId: string,
    runId: string,
    choice: z.infer<typeof ChooseSchema>,
    language: Language,
  ): Promise<{ run: ScenarioRun; progress: Progress }> {
    const known = await this.runs.findOwn(personId, runId);
    if (known === null) throw learningError('scenario_run_not_found');
    const place = await this.place(personId, known.enrolmentId, known.blockKey);
    let run = known;
    const progress = await this.progress.record(known.enrolmentId, async (transaction, enrolment) => {
      const locked = await this.runs.lock(transaction, runId);
      if (locked === null) throw learningError('scenario_run_not_found');
      run = this.step(locked, place.scenario, choice);
      if (run.path.length === locked.path.length) return;
      await this.runs.update(transaction, runId, run);
      if (run.end !== null) await this.evidence.recordScenario(transaction, enrolment, run, place.scenario.competences);
    });
    return { run: await this.view(run, place, language), progress };
  }

  /** A repeated request finds its choice in the path and changes nothing. */
  private step(
    run: ScenarioRunEntity,
    scenario: StructureScenario,
    { step, nodeKey, optionKey }: z.infer<typeof ChooseSchema>,
  ): ScenarioRunEntity {
    const before = run.path[step];
    if (before?.nodeKey === nodeKey && before.optionKey === optionKey) return run;
    if (step !== run.path.length || nodeKey !== run.currentNodeKey || run.end !== null) {
      throw learningError('scenario_out_of_step');
    }
    const next = follow(scenario, { nodeKey, optionKey });
    return {
      ...run,
      path: [...run.path, { nodeKey, optionKey }],
      currentNodeKey: next.key,
      end: next.end,
      endedAt: next.end === null ? null : this.clock.now(),
    };
  }

  private async place(personId: string, enrolmentId: string, blockKey: string): Promise<Place> {
    const own = await this.enrolments.findOwn(personId, enrolmentId);
    if (own === null) throw learningError('enrolment_not_found');
    const { lesson, block } = await this.lessons.blockOf(own.courseVersionId, blockKey);
    await this.lessons.requireOpen(own, lesson.key);
    const structure = await this.content.structureOf(own.courseVersionId);
    const scenario = structure.scenarios.find(({ key }) => key === block.scenario);
    if (scenario === undefined) throw learningError('block_not_found');
    return { own, scenario };
  }

  private async view(run: ScenarioRunEntity, { own, scenario }: Place, language: Language): Promise<ScenarioRun> {
    const ending =
      run.end === null ? null : await this.content.scenarioEnding(own.courseVersionId, language, scenario.key);
    return {
      id: run.id,
      blockKey: run.blockKey,
      number: run.number,
      path: run.path,
      currentNodeKey: run.currentNodeKey,
      end: run.end,
      cause: ending === null || run.causeKey === null ? null : (ending.causes[run.causeKey] ?? null),
      reveal: ending?.reveal ?? null,
    };
  }
}
