import { QueryFailedError } from 'typeorm';

const UNIQUE_VIOLATION = '23505';

/** PostgreSQL refused a row because one of these unique indexes holds it already; any other one is a mistake of ours. */
export const isUniqueViolation = (error: unknown, ...constraints: readonly [string, ...string[]]): boolean => {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION && constraint !== undefined && constraints.includes(constraint);
};
