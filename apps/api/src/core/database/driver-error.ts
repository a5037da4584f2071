import { QueryFailedError } from 'typeorm';

/** What PostgreSQL or the connection reported, out of TypeORM's wrapping. */
export const driverErrorOf = (error: Error): Error => (error instanceof QueryFailedError ? error.driverError : error);
