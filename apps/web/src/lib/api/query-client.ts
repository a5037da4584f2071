import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/** Reads kept for this long are shown without asking again when a page is opened anew. */
const FRESH_MS = 10_000;

/** Kept in memory only: shared PCs are normal, nothing of a person stays in the browser's storage. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Our own connection state decides, so that a lost network is told like any other lost server.
        networkMode: 'always',
        retry: (failures, error) => error instanceof ApiError && error.isConnectionProblem && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
