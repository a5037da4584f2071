import type { LiveTopic } from '@integra/shared-types/live';
import type { Identity } from '../auth/identity.js';
import { hasPermission } from '../auth/permissions.js';
import { commonError } from '../errors/app-error.js';
import type { LiveAddress } from './live-message.js';

/**
 * What the topics stand for, for this person: always their own records.
 * @throws {AppError} not_allowed
 */
export const addressesOf = (identity: Identity, topics: readonly LiveTopic[]): LiveAddress[] =>
  topics.map((topic) => addressOf(identity, topic));

const addressOf = (identity: Identity, topic: LiveTopic): LiveAddress => {
  switch (topic) {
    case 'person':
      return `person:${identity.personId}`;
    case 'jobs':
      if (!hasPermission(identity, 'jobs.read')) throw commonError('not_allowed');
      return 'jobs';
  }
};
