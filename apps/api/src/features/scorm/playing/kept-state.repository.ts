import type { KeptState } from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PlayedPackage } from './played-packages.js';
import type { SharedKind } from './scorm-shared-state.entity.js';
import { storedKey } from './stored-key.js';

type Row = {
  readonly sequencing: string | null;
  readonly states: { activity: string; values: string }[] | null;
  readonly shared: { kind: SharedKind; key: string; value: string }[] | null;
};

const KEPT = `
  SELECT sequencing,
    (SELECT json_agg(json_build_object('activity', activity, 'values', values))
     FROM scorm_activity_state WHERE attempt_id = attempt.id) AS states,
    (SELECT json_agg(json_build_object('kind', kind, 'key', key, 'value', value))
     FROM scorm_shared_state WHERE person_id = attempt.person_id AND attempt.enrolment_id IS NOT NULL
       AND key = ANY ($2::text[])) AS shared
  FROM scorm_attempt attempt WHERE attempt.id = $1`;

@Injectable()
export class KeptStateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What the attempt kept, and what the manifest shares with the person's other packages. */
  async find(
    { attemptId }: { readonly attemptId: string },
    played: PlayedPackage,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<KeptState> {
    const { objective, store } = played.sharedKeys;
    const keys = [...objective, ...store].map(storedKey);
    const rows: Row[] = await manager.query(KEPT, [attemptId, keys]);
    const row = rows[0];
    if (row === undefined) throw new TypeError('There is no such attempt');
    const values = new Map(row.states?.map((state) => [state.activity, state.values]));
    const shared = new Map(row.shared?.map(({ kind, key, value }) => [`${kind} ${key}`, JSON.parse(value) as string]));
    return {
      sequencing: row.sequencing,
      states: namedBy(played.activities.keys(), (identifier) => {
        const text = values.get(storedKey(identifier));
        return text === undefined ? undefined : { values: JSON.parse(text) };
      }),
      objectives: namedBy(objective, (identifier) => shared.get(`objective ${storedKey(identifier)}`)),
      stores: namedBy(store, (identifier) => shared.get(`store ${storedKey(identifier)}`)),
    };
  }
}

/** Back from stored keys to the identifiers of the manifest. */
const namedBy = <T>(identifiers: Iterable<string>, valueOf: (identifier: string) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    [...identifiers].flatMap((identifier) => {
      const value = valueOf(identifier);
      return value === undefined ? [] : [[identifier, value]];
    }),
  );
