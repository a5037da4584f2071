import { AsyncLocalStorage } from 'node:async_hooks';

/** What everything that happens for one request may know about it. */
export type RequestContext = { readonly requestId: string };

const storage = new AsyncLocalStorage<RequestContext>();

export const runInRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** Id of the request that is being answered; undefined in jobs and tasks. */
export const currentRequestId = (): string | undefined => storage.getStore()?.requestId;

export const isInRequest = (): boolean => storage.getStore() !== undefined;
