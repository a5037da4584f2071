import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../core/auth/secret-box.js';
import { unprintableCharacters } from '../../core/pdf/pdf-fonts.js';
import { certificateError } from './certificates.errors.js';
import { comparableForms, tidyName } from './legal-name.js';
import { nameStyle } from './pdf/certificate-styles.js';

const SEAL_PURPOSE = 'certificate_name';
const HASH_PURPOSE = 'certificate_name_hash';
const NAME_FACE = nameStyle(1).face;

/** Legal names: what may be printed, how they wait, and how a typed one is compared. */
@Injectable()
export class HolderNames {
  private readonly hashKey: Buffer;

  constructor(private readonly secretBox: SecretBox) {
    this.hashKey = secretBox.keyFor(HASH_PURPOSE);
  }

  /**
   * The name as it will be printed.
   * @throws AppError `certificate_name_unprintable` with `details.characters`
   */
  prepare(typed: string): string {
    const name = tidyName(typed);
    const characters = unprintableCharacters(name, NAME_FACE);
    if (characters.length > 0) throw certificateError('certificate_name_unprintable', { characters });
    return name;
  }

  seal(name: string): Buffer {
    return this.secretBox.seal(SEAL_PURPOSE, name);
  }

  /** Null when it was sealed with another SECRET_KEY: its owner is asked again. */
  open(sealed: Buffer): string | null {
    return this.secretBox.openIfReadable(SEAL_PURPOSE, sealed);
  }

  /** The code is part of it, so that two certificates of one person cannot be told to be so. */
  hash(code: string, name: string): Buffer {
    return this.hashForm(code, comparableForms(name)[0]);
  }

  /** Takes the same time whichever form matches, and whether one does. */
  matches({ code, nameHmac }: { code: string; nameHmac: Buffer }, typed: string): boolean {
    const comparisons = comparableForms(typed).map((form) => timingSafeEqual(this.hashForm(code, form), nameHmac));
    return comparisons.includes(true);
  }

  private hashForm(code: string, form: string): Buffer {
    return createHmac('sha256', this.hashKey)
      .update(JSON.stringify([code, form]))
      .digest();
  }
}
