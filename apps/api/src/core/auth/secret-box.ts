import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts what must be readable again, such as TOTP secrets: AES-256-GCM under a key derived from SECRET_KEY. */
@Injectable()
export class SecretBox {
  constructor(private readonly config: AppConfig) {}

  /**
   * @param purpose names the use; what is sealed for one cannot be opened for another
   * @returns nonce, tag and ciphertext in one buffer
   */
  seal(purpose: string, plain: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when it was changed, or sealed with another key or for another purpose */
  open(purpose: string, sealed: Buffer): string {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  }

  /** Null instead of an error: for what its owner can write anew when SECRET_KEY was lost. */
  openIfReadable(purpose: string, sealed: Buffer): string | null {
    try {
      return this.open(purpose, sealed);
    } catch {
      return null;
    }
  }

  /** A key of its own for each use, also for keyed hashes. */
  keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.env.SECRET_KEY, 'integra-lms', purpose, KEY_BYTES));
  }
}
