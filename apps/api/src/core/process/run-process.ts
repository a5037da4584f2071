import { isNativeError } from 'node:util/types';
import { ConfigError } from '../../config/app-config.js';
import { AppError } from '../errors/app-error.js';
import { databaseFailure } from '../database/database-failure.js';
import { describeError } from '../errors/describe-error.js';
import { EXIT_CODE, PlainFailure } from './exit-code.js';

const codeOf = (error: unknown): unknown => (isNativeError(error) && 'code' in error ? error.code : undefined);

/** Failures by the code that Node or PostgreSQL gives them. */
const KNOWN: ReadonlyMap<unknown, PlainFailure> = new Map([
  [
    'EADDRINUSE',
    new PlainFailure('The port is taken by another program: stop it, or choose another PORT.', EXIT_CODE.portTaken),
  ],
  ['28P01', new PlainFailure('PostgreSQL refuses the password in DATABASE_URL.', EXIT_CODE.databaseUnreachable)],
  ['28000', new PlainFailure('PostgreSQL refuses the user in DATABASE_URL.', EXIT_CODE.databaseUnreachable)],
  ['3D000', new PlainFailure('The database named in DATABASE_URL does not exist.', EXIT_CODE.databaseUnreachable)],
]);

/** A failure as people should read it, and the code the process ends with. */
export const explainFailure = (error: unknown): PlainFailure => {
  if (error instanceof PlainFailure) return error;
  if (error instanceof ConfigError) return new PlainFailure(error.message, EXIT_CODE.settings);
  const known = KNOWN.get(codeOf(error));
  if (known !== undefined) return known;
  const failure = databaseFailure(error);
  if (failure?.code === 'service_unavailable') {
    return new PlainFailure('PostgreSQL cannot be reached at DATABASE_URL.', EXIT_CODE.databaseUnreachable);
  }
  if (failure?.code === 'storage_full') return new PlainFailure('The disk of the database is full.', EXIT_CODE.failed);
  if (error instanceof AppError) return new PlainFailure(error.message, EXIT_CODE.failed);
  const { type, message, code, constraint, stack } = describeError(error);
  const words = [type, code, constraint, message].filter((word) => word !== undefined).join(' ');
  return new PlainFailure(`Unexpected failure: ${words}\n${stack ?? ''}`, EXIT_CODE.failed);
};

/** Runs an entry point: a failure is one plain message on standard error and an exit code. */
export const runProcess = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const { message, exitCode } = explainFailure(error);
    process.stderr.write(`${message}\n`);
    process.exit(exitCode);
  }
};
