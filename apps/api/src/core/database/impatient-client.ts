import type { Duplex } from 'node:stream';
import { Client, type ClientConfig } from 'pg';
import { isInRequest } from '../http/request-context.js';
import { FrequentStatements } from './frequent-statements.js';

/** A request that has to wait longer is better answered with 503; with the 2 s to connect it stays below 5 s. */
const REQUEST_STATEMENT_MS = 2_800;
/** Jobs and tasks have nobody waiting at a screen. */
export const BACKGROUND_STATEMENT_MS = 60_000;

/** The part of pg's client that is used here; its own `query` has a dozen overloads for the same call. */
type DriverClient = { readonly connection: { readonly stream: Duplex }; query(...input: unknown[]): unknown };
const DriverClient = Client as unknown as new (config?: string | ClientConfig) => DriverClient;

const frequentStatements = new FrequentStatements();

/** The same call, by name where the statement is asked often. */
const named = (input: readonly unknown[]): readonly unknown[] => {
  const [text, values] = input;
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return input;
  const name = frequentStatements.nameOf(text);
  return name === undefined ? input : [{ name, text, values: values as unknown[] }];
};

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'finally' in value;

/**
 * A connection that does not wait for a server that stopped answering: it is cut, so the statement fails at once, the pool drops it
 * and a rollback does not queue behind it. (`statement_timeout` needs a living server; pg's `query_timeout` keeps the connection.)
 * Statements that are asked often are prepared.
 */
export class ImpatientClient extends DriverClient {
  override query(...input: unknown[]): unknown {
    const answer = super.query(...named(input));
    if (!isPromise(answer)) return answer;
    const patience = isInRequest() ? REQUEST_STATEMENT_MS : BACKGROUND_STATEMENT_MS;
    const timer = setTimeout(() => this.connection.stream.destroy(), patience);
    return answer.finally(() => clearTimeout(timer));
  }
}
