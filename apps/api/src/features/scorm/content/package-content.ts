import { Injectable } from '@nestjs/common';
import { lookup } from 'mime-types';
import { type ContentFile, ContentFiles } from '../../../core/http/content/content-files.js';
import { blobKey, Storage } from '../../../core/storage/storage.js';
import { PackageContentRepository } from './package-content.repository.js';

/** Files of packages that are ready, by the address of their version. */
@Injectable()
export class PackageContent extends ContentFiles {
  constructor(
    private readonly content: PackageContentRepository,
    private readonly storage: Storage,
  ) {
    super();
  }

  /** Packages written on systems that do not tell upper from lower case play all the same. */
  override async find(address: string, path: string): Promise<ContentFile | null> {
    const found = await this.content.find(address, path);
    if (found === null) return null;
    const { sha256, size } = found;
    return {
      mediaType: lookup(found.path) || 'application/octet-stream',
      sha256,
      size,
      read: async (range) => (await this.storage.get(blobKey(sha256), range)).stream,
    };
  }
}
