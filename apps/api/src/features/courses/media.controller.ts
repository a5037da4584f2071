import { Controller, Get, Header, Param, type StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { Cacheable } from '../../core/http/cacheable.js';
import { MediaService } from './media.service.js';

const Sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const A_YEAR = 31_536_000;

/** An SVG is shown as a picture and may do nothing, whatever it holds. */
const Harmless = () => Header('Content-Security-Policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`);

@Controller('media')
export class MediaController {
  constructor(private readonly media: MediaService) {}

  @Get(':sha256')
  @Allow('self')
  @Cacheable({ scope: 'private', maxAgeSeconds: A_YEAR, isImmutable: true })
  @Harmless()
  read(@Param('sha256', { schema: Sha256Schema }) sha256: string): Promise<StreamableFile> {
    return this.media.open(sha256);
  }
}
