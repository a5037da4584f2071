import type { ApiError } from '@integra/shared-types/common';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { currentRequestId } from '../http/request-context.js';
import type { AppError } from './app-error.js';
import { describeError } from './describe-error.js';
import { toAppError } from './to-app-error.js';

/** The one shape of every refusal: `{ code, message, details?, requestId }`. */
@Catch()
export class AppErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(AppErrorFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = toAppError(thrown);
    if (error.status >= 500) {
      this.logger.error({ err: describeError(error.cause ?? error), code: error.code }, 'request failed');
    }
    this.answer(host.switchToHttp().getResponse<Response>(), error);
  }

  private answer(response: Response, error: AppError): void {
    if (response.headersSent) {
      // The client must not take the half it has for the whole.
      response.destroy();
      return;
    }
    const retryAfter = error.details?.['retryAfterSeconds'];
    if (typeof retryAfter === 'number') response.setHeader('Retry-After', Math.ceil(retryAfter));
    response.setHeader('Cache-Control', 'no-store');
    response.status(error.status).json({
      code: error.code,
      message: error.message,
      ...(error.details !== undefined && { details: error.details }),
      requestId: currentRequestId() ?? '',
    } satisfies ApiError);
  }
}
