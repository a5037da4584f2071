import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { ScenarioRunEntity } from './scenario-run.entity.js';

@Injectable()
export class ScenarioRunsRepository {
  constructor(@InjectRepository(ScenarioRunEntity) private readonly runs: Repository<ScenarioRunEntity>) {}

  findNewest(enrolmentId: string, blockKey: string, manager?: EntityManager): Promise<ScenarioRunEntity | null> {
    const runs = manager?.getRepository(ScenarioRunEntity) ?? this.runs;
    return runs.findOne({ where: { enrolmentId, blockKey }, order: { number: 'DESC' } });
  }

  /** The run and its enrolment, when the person is its learner. */
  async findOwn(personId: string, id: string): Promise<ScenarioRunEntity | null> {
    return this.runs
      .createQueryBuilder('run')
      .innerJoin('EnrolmentEntity', 'enrolment', 'enrolment.id = run.enrolmentId AND enrolment.personId = :personId', {
        personId,
      })
      .where('run.id = :id', { id })
      .getOne();
  }

  lock(manager: EntityManager, id: string): Promise<ScenarioRunEntity | null> {
    return manager.findOne(ScenarioRunEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  insert(manager: EntityManager, run: Omit<ScenarioRunEntity, 'id'>): Promise<ScenarioRunEntity> {
    return manager.save(manager.create(ScenarioRunEntity, run));
  }

  async update(manager: EntityManager, id: string, change: Partial<ScenarioRunEntity>): Promise<void> {
    await manager.update(ScenarioRunEntity, { id }, change);
  }
}
