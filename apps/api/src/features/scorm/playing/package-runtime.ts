import {
  CloseSchema,
  CommitSchema,
  ExchangeSchema,
  RecoverSchema,
  RUNTIME_PATHS,
} from '@integra/shared-types/scorm-playing';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { commonError } from '../../../core/errors/app-error.js';
import type { ContentRuntime } from '../../../core/http/content/content-runtime.js';
import { CommitsService } from './commits.service.js';
import { ExchangeService } from './exchange.service.js';

/** The run-time of packages on the content origin: every request carries the secret that allows it in its body. */
@Injectable()
export class PackageRuntime implements ContentRuntime {
  constructor(
    private readonly exchanges: ExchangeService,
    private readonly commits: CommitsService,
  ) {}

  async handle(path: string, body: unknown): Promise<object | null> {
    switch (path) {
      case RUNTIME_PATHS.exchange:
        return this.exchanges.exchange(checked(ExchangeSchema, body).code);
      case RUNTIME_PATHS.recover:
        return this.commits.recover(checked(RecoverSchema, body));
      case RUNTIME_PATHS.commits:
        return this.commits.commit(checked(CommitSchema, body));
      case RUNTIME_PATHS.close:
        await this.exchanges.close(checked(CloseSchema, body).token);
        return {};
      default:
        return null;
    }
  }
}

/** Far more than a package changes between two commits; to tell what is wrong with each of a million takes long. */
const MOST_ELEMENTS = 20_000;

/** @param depth a recovery holds commits, and each of them its values */
const hasTooMany = (part: unknown, depth = 3): boolean =>
  typeof part === 'object' &&
  part !== null &&
  (Object.keys(part).length > MOST_ELEMENTS ||
    (depth > 0 && Object.values(part).some((inner) => hasTooMany(inner, depth - 1))));

const checked = <T extends z.ZodType>(schema: T, body: unknown): z.infer<T> => {
  if (hasTooMany(body)) throw commonError('invalid_request');
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw commonError('invalid_request', { fields });
};
