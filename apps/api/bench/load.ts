import autocannon from 'autocannon';
import { cookieOf } from './learners.ts';

export type Measurement = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly failures: number;
  /** Requests that were answered well, in all rounds. */
  readonly answered: number;
};

export type LoadRequest = {
  /** Whose cookie is sent; null for the content origin, which knows none. */
  readonly session: number | null;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: string;
};

/** `rate`: so many requests a second; without it, each connection asks again as soon as it has its answer. */
export type Pace = { readonly connections?: number; readonly rate?: number };

const CONNECTIONS = 20;
const SECONDS = 10;
const ROUNDS = 3;

/** Percentile 95 is not among autocannon's own figures: it is read between the two that are. */
const p95 = (latency: autocannon.Histogram): number => (latency.p90 + latency.p97_5) / 2;

const headersOf = (origin: string, { session, body }: LoadRequest): Record<string, string> => ({
  ...(session === null ? {} : { cookie: cookieOf(session) }),
  origin,
  'sec-fetch-site': 'same-origin',
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
});

const round = async (origin: string, next: () => LoadRequest, { connections, rate }: Pace): Promise<Measurement> => {
  const result = await autocannon({
    url: origin,
    connections: connections ?? CONNECTIONS,
    ...(rate !== undefined && { overallRate: rate }),
    duration: SECONDS,
    requests: [
      {
        setupRequest: (request) => {
          const load = next();
          return {
            ...request,
            method: load.method ?? 'GET',
            path: load.path,
            headers: headersOf(origin, load),
            body: load.body,
          };
        },
      },
    ],
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: p95(result.latency),
    failures: result.non2xx + result.errors,
    answered: result['2xx'],
  };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** One warm-up and three rounds of 10 s; the medians count. */
export const measureLoad = async (origin: string, next: () => LoadRequest, pace: Pace = {}): Promise<Measurement> => {
  const warmUp = await round(origin, next, pace);
  const rounds: Measurement[] = [];
  for (let done = 0; done < ROUNDS; done += 1) rounds.push(await round(origin, next, pace));
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map((measurement) => measurement.p95)),
    failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
    answered: rounds.reduce((sum, { answered }) => sum + answered, warmUp.answered),
  };
};
