import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { catchError, type Observable } from 'rxjs';
import { describeError } from '../../errors/describe-error.js';
import { Storage } from '../../storage/storage.js';
import { liftBodyTime, limitBodyTime } from '../body-time.js';
import { receiveUpload } from './receive-upload.js';
import { type StoredUpload, UPLOAD_METADATA, type UploadRules } from './upload-rules.js';
import { UploadTimings } from './upload-timings.js';

export type UploadRequest = Request & { upload?: StoredUpload };

/** Stores the file before the handler runs, and removes it again when the handler, or a check of its other parameters, throws. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly logger = new Logger(UploadInterceptor.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly storage: Storage,
    private readonly timings: UploadTimings,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<UploadRequest>();
    const rules = this.reflector.get<UploadRules>(UPLOAD_METADATA, context.getHandler());
    const upload = await this.receive(request, rules);
    request.upload = upload;
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        await this.discard(upload);
        throw error;
      }),
    );
  }

  private async receive(request: Request, rules: UploadRules): Promise<StoredUpload> {
    liftBodyTime(request);
    try {
      return await receiveUpload(request, this.storage, rules, this.timings.idleMs);
    } catch (error) {
      request.resume();
      limitBodyTime(request, this.timings.refusedMs);
      throw error;
    }
  }

  private async discard({ key }: StoredUpload): Promise<void> {
    try {
      await this.storage.delete(key);
    } catch (error) {
      // What the handler threw is what the client has to know.
      this.logger.warn({ err: describeError(error), key }, 'upload left behind');
    }
  }
}
