import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { activity, launchOf, organization } from '../test/launches.js';
import { SharedStores } from './activities/shared-stores.js';
import { openVisit } from './open-visit.js';

type Api = { readonly [name: string]: (...args: string[]) => string };

const STORE = { targetId: 'urn:store', readSharedData: true, writeSharedData: true };

/** The API that a package finds, of an activity with three stores. */
const open = async (stores: SharedStores): Promise<Api> => {
  const only = activity('A', {
    dataMaps: ['', ':2', ':3'].map((end) => ({ ...STORE, targetId: STORE.targetId + end })),
  });
  await openVisit({
    launch: launchOf('2004-4th', organization(only)),
    activity: only,
    number: 1,
    kept: null,
    given: {},
    stores,
    requestValid: () => 'unknown',
    on: { call: () => undefined, set: () => undefined, save: () => undefined },
  });
  const api = (globalThis.window as unknown as { readonly API_1484_11: Api }).API_1484_11;
  api['Initialize']?.('');
  return api;
};
/** What a package is answered, and the error it finds. */
const set = (api: Api, element: string, value: string) => [api['SetValue']?.(element, value), api['GetLastError']?.()];

beforeEach(() => void Object.assign(globalThis, { window: {} }));
afterEach(() => void Reflect.deleteProperty(globalThis, 'window'));

it('refuses a store that the server would not take, and keeps the one before', async () => {
  const stores = new SharedStores({}, true);
  const api = await open(stores);
  const longest = '→'.repeat(65_536);
  expect(set(api, 'adl.data.0.store', longest)).toEqual(['true', '0']);
  expect(set(api, 'adl.data.0.store', `${longest}.`)).toEqual(['false', '351']);
  expect(stores.values).toEqual({ 'urn:store': longest });
});

it('refuses stores that have no room beside the activity tree with which they are kept', async () => {
  const stores = new SharedStores({}, false);
  const api = await open(stores);
  for (const row of [0, 1]) expect(set(api, `adl.data.${row}.store`, 'x'.repeat(65_000))).toEqual(['true', '0']);
  expect(set(api, 'adl.data.2.store', 'x'.repeat(2_000))).toEqual(['false', '351']);
  expect(set(api, 'adl.data.1.store', 'shorter')).toEqual(['true', '0']);
  expect(set(api, 'adl.data.2.store', 'x'.repeat(2_000))).toEqual(['true', '0']);
});

it('refuses a value for which no commit has room', async () => {
  const api = await open(new SharedStores({}, true));
  expect(set(api, 'cmi.suspend_data', '→'.repeat(299_999))).toEqual(['true', '0']);
  expect(set(api, 'cmi.suspend_data', '→'.repeat(300_001))).toEqual(['false', '351']);
});
