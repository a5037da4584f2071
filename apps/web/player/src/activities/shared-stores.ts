import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { Activity } from '@integra/scorm-runtime/manifest';
import type { MAX_STORE_CHARACTERS } from '@integra/shared-types/scorm-playing';

/** Rows of `adl.data` for one activity, and how it may use them. */
export type StoreRows = {
  readonly given: CmiValues;
  readonly readOnly: ReadonlySet<string>;
  readonly writeOnly: ReadonlySet<string>;
};

const ROW = /^adl\.data\.(\d+)\.store$/;
/** Characters of one; spelled out as in the commit's room. */
const MOST: typeof MAX_STORE_CHARACTERS = 65_536;
/** Characters of all, as JSON, beside a tree that may need the rest. */
const MOST_WITHIN_ATTEMPT = 2 * MOST;

const targetOf = (dataMaps: Activity['dataMaps'], element: string): string | undefined =>
  dataMaps[Number(ROW.exec(element)?.[1])]?.targetId;

const lengthOf = (stores: readonly (readonly [string, string])[]): number => JSON.stringify(stores).length;

/** The stores (2004, 4th edition) that activities share, by the identifier the manifest gives them. */
export class SharedStores {
  #values: Readonly<Record<string, string>>;

  /** @param isGlobalToSystem they belong to the person; otherwise to the attempt, and are kept with its activity tree */
  constructor(
    atStart: Readonly<Record<string, string>>,
    private readonly isGlobalToSystem: boolean,
  ) {
    this.#values = atStart;
  }

  get values(): Readonly<Record<string, string>> {
    return this.#values;
  }

  rowsOf({ dataMaps }: Activity): StoreRows {
    const given: Record<string, string> = {};
    const readOnly = new Set<string>();
    const writeOnly = new Set<string>();
    for (const [row, map] of dataMaps.entries()) {
      const store = `adl.data.${row}.store`;
      const value = Object.hasOwn(this.#values, map.targetId) ? this.#values[map.targetId] : undefined;
      given[`adl.data.${row}.id`] = map.targetId;
      if (value !== undefined) given[store] = value;
      if (!map.writeSharedData) readOnly.add(store);
      if (!map.readSharedData) writeOnly.add(store);
    }
    return { given, readOnly, writeOnly };
  }

  /** Whether a value can be kept, if it is one of a store. */
  hasRoom({ dataMaps }: Activity, element: string, value: string): boolean {
    const target = targetOf(dataMaps, element);
    if (target === undefined) return true;
    const others = Object.entries(this.#values).filter(([identifier]) => identifier !== target);
    return (
      value.length <= MOST && (this.isGlobalToSystem || lengthOf([...others, [target, value]]) <= MOST_WITHIN_ATTEMPT)
    );
  }

  /** Takes over what an activity set, if it is a store. */
  keep({ dataMaps }: Activity, element: string, value: string): void {
    const target = targetOf(dataMaps, element);
    if (target !== undefined) this.#values = { ...this.#values, [target]: value };
  }
}
