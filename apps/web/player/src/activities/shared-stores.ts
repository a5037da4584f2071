import type { CmiValues } from '@integra/scorm-runtime/cmi';
import type { Activity } from '@integra/scorm-runtime/manifest';

/** Rows of `adl.data` for one activity, and how it may use them. */
export type StoreRows = {
  readonly given: CmiValues;
  readonly readOnly: ReadonlySet<string>;
  readonly writeOnly: ReadonlySet<string>;
};

const ROW = /^adl\.data\.(\d+)\.store$/;

/** The stores (2004, 4th edition) that activities share, by the identifier the manifest gives them. */
export class SharedStores {
  #values: Readonly<Record<string, string>>;

  constructor(atStart: Readonly<Record<string, string>>) {
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

  /** Takes over what an activity set, if it is a store. */
  keep({ dataMaps }: Activity, element: string, value: string): void {
    const target = dataMaps[Number(ROW.exec(element)?.[1])]?.targetId;
    if (target !== undefined) this.#values = { ...this.#values, [target]: value };
  }
}
