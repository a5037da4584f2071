import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { commonError } from '../../core/errors/app-error.js';
import { Cacheable } from '../../core/http/cacheable.js';
import { Storage } from '../../core/storage/storage.js';
import { CoursesRepository } from './courses.repository.js';
import { mediaKey } from './media-key.js';

const Sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const A_YEAR = 31_536_000;

/** Pictures of courses. An SVG is shown as a picture and may do nothing, whatever it holds. */
@Controller('media')
export class MediaController {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly storage: Storage,
  ) {}

  @Get(':sha256')
  @Allow('self')
  @Cacheable({ scope: 'private', maxAgeSeconds: A_YEAR, isImmutable: true })
  async read(
    @Param('sha256', { schema: Sha256Schema }) sha256: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const type = await this.courses.findMediaType(sha256);
    if (type === null) throw commonError('not_found');
    const { stream, size } = await this.storage.get(mediaKey(sha256));
    response.setHeader('Content-Security-Policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`);
    return new StreamableFile(stream, { type, length: size, disposition: 'inline' });
  }
}
