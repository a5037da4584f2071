import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app.js';
import { eventually } from '../../../test/eventually.js';
import { makePerson, type TestPerson } from '../../../test/factories/person.js';
import { FakeClock } from '../../../test/fake-clock.js';
import { tryTransactionLock } from '../database/advisory-lock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Retention, type RetentionRule } from './retention.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Each kind of row that has an end: what makes one that ended at the moment `$2`, and how it is found again by its mark `$1`. */
const KINDS = [
  {
    name: 'sessions',
    keptMs: 0,
    insert: `INSERT INTO session (token_hash, account_id, device, started_at, last_seen_at, expires_at)
             VALUES (convert_to($1, 'UTF8'), $3, 'Test', $2, $2, $2)`,
    marks: `SELECT encode(token_hash, 'escape') AS mark FROM session`,
  },
  {
    name: 'links that were used',
    keptMs: 30 * DAY_MS,
    insert: `INSERT INTO account_link (kind, token_hash, account_id, created_at, expires_at, used_at)
             VALUES ('invitation', convert_to($1, 'UTF8'), $3, $2, $2::timestamptz + interval '1 year', $2)`,
    marks: `SELECT encode(token_hash, 'escape') AS mark FROM account_link`,
  },
  {
    name: 'links that were never used',
    keptMs: 30 * DAY_MS,
    insert: `INSERT INTO account_link (kind, token_hash, account_id, created_at, expires_at)
             VALUES ('password_reset', convert_to($1, 'UTF8'), $3, $2, $2)`,
    marks: `SELECT encode(token_hash, 'escape') AS mark FROM account_link`,
  },
  {
    name: 'roles, with who gave them and why',
    keptMs: 365 * DAY_MS,
    insert: `INSERT INTO role_assignment (account_id, role, scope_kind, scope_value, reason, granted_at, valid_until)
             VALUES ($3, 'author', 'course', $1, 'test', $2, $2)`,
    marks: 'SELECT scope_value AS mark FROM role_assignment',
  },
  {
    name: 'counts of attempts',
    keptMs: 0,
    insert: `INSERT INTO throttle_bucket (key, hits, opens_at, expires_at)
             SELECT convert_to($1, 'UTF8'), 1, $2, $2 FROM account WHERE id = $3`,
    marks: `SELECT encode(key, 'escape') AS mark FROM throttle_bucket`,
  },
  {
    name: 'mail',
    keptMs: 90 * DAY_MS,
    insert: `INSERT INTO outbox_mail (recipient, template, language, subject, state, created_at)
             SELECT $1, 'invitation', 'en', 'Your invitation', 'sent', $2 FROM account WHERE id = $3`,
    marks: 'SELECT recipient AS mark FROM outbox_mail',
  },
] as const;

type Kind = (typeof KINDS)[number];
const MAIL: Kind = KINDS[5];

describe('what is past its time', () => {
  const clock = new FakeClock(new Date('2026-06-01T12:00:00Z'));
  let testApp: TestApp;
  let person: TestPerson;

  beforeAll(async () => {
    testApp = await createTestApp({ clock });
    person = await makePerson(testApp);
  });
  afterAll(() => testApp.close());

  const insert = (kind: Kind, mark: string, agoMs: number): Promise<unknown> =>
    testApp.app.get(DataSource).query(kind.insert, [mark, new Date(clock.now().getTime() - agoMs), person.accountId]);
  const marksOf = async (kind: Kind): Promise<string[]> => {
    const rows: { mark: string }[] = await testApp.app.get(DataSource).query(kind.marks);
    return rows.map(({ mark }) => mark).filter((mark) => /^(?:old|young)$/.test(mark));
  };

  it.each(KINDS)('goes, and what is not stays: $name', async (kind) => {
    await insert(kind, 'old', kind.keptMs);
    await insert(kind, 'young', kind.keptMs - HOUR_MS);
    await testApp.app.get(Retention).run();
    expect(await marksOf(kind)).toEqual(['young']);
    await testApp.app.get(DataSource).query('TRUNCATE account_link, outbox_mail');
  });

  it('is deleted by one process at a time', async () => {
    await insert(MAIL, 'old', MAIL.keptMs);
    await testApp.app.get(UnitOfWork).run(async (transaction) => {
      await tryTransactionLock(transaction, 'delete_old_rows');
      await testApp.app.get(Retention).run();
    });
    expect(await marksOf(MAIL)).toEqual(['old']);
  });

  it('is deleted when a process that runs jobs starts', async () => {
    expect(await marksOf(MAIL)).toEqual(['old']);
    const worker = await createTestApp({ clock, env: { ROLE: 'all' }, databaseUrl: testApp.databaseUrl });
    try {
      await eventually(async () => expect(await marksOf(MAIL)).toEqual([]));
    } finally {
      await worker.close();
    }
  });

  it('holds up nothing else when it cannot be deleted', async () => {
    const retention = testApp.app.get(Retention);
    const run: string[] = [];
    const rule = (name: string, error?: Error): RetentionRule => ({
      name,
      keptDays: 0,
      deleteEndedBy: async () => {
        run.push(name);
        if (error !== undefined) throw error;
      },
    });
    retention.register(rule('broken', new Error('no')));
    retention.register(rule('whole'));
    await retention.run();
    expect(run).toEqual(['broken', 'whole']);
  });
});
