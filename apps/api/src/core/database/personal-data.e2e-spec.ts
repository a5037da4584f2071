import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { createDataSource } from './data-source.js';
import { findColumnTag, NotPersonal, PersonalData, PersonalRecord } from './personal-data.js';

/** Tables whose rows are persons, or are about one: whatever points to one says something about a person. */
const PERSON_TABLES = ['person', 'account', 'session', 'enrolment', 'quiz_attempt'];

/** Records of somebody: each of their columns says something about a person, not only the one that points to whom. */
const RECORDS_POINT_TO = ['person', 'enrolment', 'quiz_attempt'];

/** Names under which people, their devices or their own words are usually kept. */
const PERSONAL_NAME =
  /(?:^|_)(?:email|e_mail|mail|name|names|recipient|to|ip|ip_address|address|user_agent|device|phone|birth\w*|gender|password\w*|secret\w*|totp\w*|token\w*|text|note|notes|comment|comments|reason|answer|answers|response|body|html|subject(?=$)|message|feedback|reflection|payload|details|facts)(?:_|$)/;

/** Every column of our tables: BullMQ's schema holds ids only, and `migration` is TypeORM's. */
const COLUMNS = `
  SELECT table_name, column_name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name <> 'migration' ORDER BY table_name, ordinal_position`;

const POINTERS = `
  SELECT source.relname AS table_name, attribute.attname AS column_name
  FROM pg_constraint con
  JOIN pg_class source ON source.oid = con.conrelid
  JOIN pg_class target ON target.oid = con.confrelid
  JOIN pg_attribute attribute ON attribute.attrelid = con.conrelid AND attribute.attnum = ANY (con.conkey)
  WHERE con.contype = 'f' AND target.relname = ANY ($1)`;

type ColumnRow = { table_name: string; column_name: string };

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url);
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const keyOf = (row: ColumnRow): string => `${row.table_name}.${row.column_name}`;

/** `table.column` of each column that has a mark. */
const markedColumns = (): Set<string> =>
  new Set(
    dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns
        .filter(({ propertyName }) => findColumnTag(entity.target as Function, propertyName) !== undefined)
        .map(({ databaseName }) => `${entity.tableName}.${databaseName}`),
    ),
  );

describe('columns about people', () => {
  it('are all marked with purpose, basis, retention, export and erasure', async () => {
    const columns: ColumnRow[] = await dataSource.query(COLUMNS);
    const pointers: ColumnRow[] = await dataSource.query(POINTERS, [PERSON_TABLES]);
    const pointing = new Set(pointers.map(keyOf));
    const records: ColumnRow[] = await dataSource.query(POINTERS, [RECORDS_POINT_TO]);
    const recordTables = new Set([...RECORDS_POINT_TO, ...records.map((row) => row.table_name)]);
    const marked = markedColumns();
    const unmarked = columns
      .filter(
        (row) => recordTables.has(row.table_name) || pointing.has(keyOf(row)) || PERSONAL_NAME.test(row.column_name),
      )
      .map(keyOf)
      .filter((key) => !marked.has(key));
    expect(unmarked).toEqual([]);
  });

  it('belong to entities, so that nothing stands in a table without a class', async () => {
    const known = new Set(
      dataSource.entityMetadatas.flatMap((entity) =>
        entity.columns.map(({ databaseName }) => `${entity.tableName}.${databaseName}`),
      ),
    );
    const columns: ColumnRow[] = await dataSource.query(COLUMNS);
    expect(columns.map(keyOf).filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('marks', () => {
  const tag = {
    purpose: 'sign in',
    basis: 'contract',
    retention: 'with the account',
    export: true,
    erase: 'delete',
  } as const;

  class Base {
    @PersonalData(tag)
    email!: string;
  }
  class Derived extends Base {
    @NotPersonal('the name of a building')
    name!: string;
    plain!: string;
  }

  @PersonalRecord(tag)
  class Result extends Derived {
    percent!: number;
  }

  it('of a record hold for all its columns without one of their own', () => {
    expect(findColumnTag(Result, 'percent')).toEqual({ kind: 'personal', tag });
    expect(findColumnTag(Result, 'name')).toMatchObject({ kind: 'not_personal' });
  });

  it('are found on the class and on those that extend it', () => {
    expect(findColumnTag(Base, 'email')).toEqual({ kind: 'personal', tag });
    expect(findColumnTag(Derived, 'email')).toEqual({ kind: 'personal', tag });
    expect(findColumnTag(Derived, 'name')).toEqual({ kind: 'not_personal', reason: 'the name of a building' });
    expect(findColumnTag(Derived, 'plain')).toBeUndefined();
    expect(findColumnTag(Base, 'name')).toBeUndefined();
  });
});
