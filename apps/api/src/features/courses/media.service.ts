import { Injectable, StreamableFile } from '@nestjs/common';
import { commonError } from '../../core/errors/app-error.js';
import { Storage } from '../../core/storage/storage.js';
import { CoursesRepository } from './courses.repository.js';
import { mediaKey } from './media-key.js';

/** Pictures of courses, by their content. */
@Injectable()
export class MediaService {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly storage: Storage,
  ) {}

  /** @throws AppError `not_found`, also when the storage has lost it */
  async open(sha256: string): Promise<StreamableFile> {
    const type = await this.courses.findMediaType(sha256);
    if (type === null) throw commonError('not_found');
    const { stream, size } = await this.storage.get(mediaKey(sha256));
    return new StreamableFile(stream, { type, length: size, disposition: 'inline' });
  }
}
