import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { ProbeAccountsModule } from '../../../test/probe/probe-accounts.module.js';
import { countQueries } from '../../../test/query-counter.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Audit } from './audit.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

describe('audit', () => {
  let testApp: TestApp;
  let dataSource: DataSource;
  let audit: Audit;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    testApp = await createTestApp({ features: [ProbeAccountsModule] });
    dataSource = testApp.app.get(DataSource);
    audit = testApp.app.get(Audit);
    unitOfWork = testApp.app.get(UnitOfWork);
  });
  afterAll(() => testApp.close());

  const record = (id: string) =>
    unitOfWork.run((manager) =>
      audit.record(manager, { actor: null, action: 'course.published', subject: { kind: 'course', id } }),
    );

  it('writes an entry with one statement of the transaction', async () => {
    const id = randomUUID();
    expect(await countQueries(testApp, () => record(id))).toBe(3); // with START TRANSACTION and COMMIT
    const entry = await dataSource.manager.findOneByOrFail(AuditEntryEntity, { subjectId: id });
    expect(entry).toMatchObject({ actorId: null, action: 'course.published', subjectKind: 'course', details: {} });
  });

  it('leaves no entry of what was rolled back', async () => {
    const id = randomUUID();
    const failure = unitOfWork.run(async (manager) => {
      await audit.record(manager, { actor: null, action: 'course.published', subject: { kind: 'course', id } });
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    expect(await dataSource.manager.countBy(AuditEntryEntity, { subjectId: id })).toBe(0);
  });

  it.each([
    `UPDATE audit_entry SET action = 'nothing'`,
    'DELETE FROM audit_entry',
    `DELETE FROM audit_entry WHERE action = 'never happened'`,
    'TRUNCATE audit_entry',
  ])('is append-only for the database itself: %s', async (statement) => {
    await record(randomUUID());
    await expect(dataSource.query(statement)).rejects.toThrow('audit_entry is append-only');
  });
});
