import { infiniteQueryOptions, keepPreviousData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { type AnswerReader, apiFetch, type ApiRequest } from '../api/api-fetch.js';

type Page<Row> = { items: Row[]; next: string | null };

type PagedQuery<Row> = {
  /** First part of the query's key: what invalidates every view of the list. */
  key: string;
  path: string;
  filters: NonNullable<ApiRequest<unknown>['query']>;
  responseSchema: AnswerReader<Page<Row>>;
};

/** A long list of the API, page by page; while its filters change, the rows before stay in sight. */
export const pagedQuery = <Row>({ key, path, filters, responseSchema }: PagedQuery<Row>) =>
  infiniteQueryOptions({
    queryKey: [key, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      apiFetch(path, { query: { ...filters, after: pageParam }, responseSchema, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    placeholderData: keepPreviousData,
  });

export type PagedResult<Row> = UseInfiniteQueryResult<Row[]>;
