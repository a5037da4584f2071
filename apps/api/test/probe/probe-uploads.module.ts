import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, Public } from '../../src/core/auth/access.js';
import { AppError } from '../../src/core/errors/app-error.js';
import type { StoredUpload } from '../../src/core/http/upload/upload-rules.js';
import { CurrentUpload, Upload } from '../../src/core/http/upload/upload.js';
import { ProbeAccountsModule } from './probe-accounts.module.js';

export const SMALL_BYTES = 100_000;
const LARGE_BYTES = 500 * 1024 * 1024;

/** Routes that take files, as those of features do. */
@Controller('probe/uploads')
class ProbeUploadsController {
  @Post()
  @Public()
  @Upload({ maxBytes: SMALL_BYTES })
  small(@CurrentUpload() upload: StoredUpload) {
    return upload;
  }

  @Post('large')
  @Public()
  @Upload({ maxBytes: LARGE_BYTES })
  large(@CurrentUpload() upload: StoredUpload) {
    return upload;
  }

  @Post('zip')
  @Public()
  @Upload({ maxBytes: SMALL_BYTES, types: ['application/zip', 'application/x-zip-compressed'] })
  zip(@CurrentUpload() upload: StoredUpload) {
    return upload;
  }

  @Post('self')
  @Allow('self')
  @Upload({ maxBytes: SMALL_BYTES })
  self(@CurrentUpload() upload: StoredUpload) {
    return upload;
  }

  @Post('failing')
  @Public()
  @Upload({ maxBytes: SMALL_BYTES })
  async failing(@CurrentUpload() _upload: StoredUpload): Promise<never> {
    await Promise.resolve();
    throw new AppError('no_use_for_it', 409);
  }

  @Post('numbered/:number')
  @Public()
  @Upload({ maxBytes: SMALL_BYTES })
  numbered(
    @Param('number', { schema: z.coerce.number().int() }) number: number,
    @CurrentUpload() upload: StoredUpload,
  ) {
    return { ...upload, number };
  }

  @Get('unmarked')
  @Public()
  unmarked(@CurrentUpload() upload: StoredUpload) {
    return upload;
  }
}

@Module({ imports: [ProbeAccountsModule], controllers: [ProbeUploadsController] })
export class ProbeUploadsModule {}
