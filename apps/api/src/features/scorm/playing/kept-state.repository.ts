import { isKnownObjective } from '@integra/scorm-runtime/sequencing';
import type { KeptState } from '@integra/shared-types/scorm-playing';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PlayedPackage } from './played-packages.js';
import type { SharedKind } from './scorm-shared-state.entity.js';
import { storedKey } from './stored-key.js';

type SharedRow = { readonly kind: SharedKind; readonly key: string; readonly value: string };
type Row = {
  readonly sequencing: string | null;
  readonly states: { activity: string; values: string }[] | null;
  readonly shared: SharedRow[] | null;
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
  private readonly logger = new Logger(KeptStateRepository.name);

  constructor(private readonly dataSource: DataSource) {}

  /**
   * What the attempt kept, and what the manifest shares with the person's other packages. What one of those left behind that is not
   * well-formed is left out: it must not keep the others from opening.
   */
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
    const shared = new Map(
      row.shared?.flatMap((one): [string, string][] => {
        const value = readShared(one);
        if (value !== null) return [[`${one.kind} ${one.key}`, value]];
        this.logger.warn({ attemptId, kind: one.kind, key: one.key }, 'shared state is not well-formed and left out');
        return [];
      }),
    );
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

/** Null for what is not what a shell writes: a text, and of an objective the JSON of what is known. */
const readShared = ({ kind, value }: SharedRow): string | null => {
  const text = parsed(value);
  if (typeof text !== 'string') return null;
  return kind === 'store' || isKnownObjective(parsed(text)) ? text : null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Back from stored keys to the identifiers of the manifest. */
const namedBy = <T>(identifiers: Iterable<string>, valueOf: (identifier: string) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    [...identifiers].flatMap((identifier) => {
      const value = valueOf(identifier);
      return value === undefined ? [] : [[identifier, value]];
    }),
  );
