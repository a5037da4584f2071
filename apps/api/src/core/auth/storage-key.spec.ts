import { describe, expect, it } from '@jest/globals';
import { createSecretToken } from './secret-token.js';
import { storageKeyOf } from './storage-key.js';

describe('storage key', () => {
  it('is the same for one login and another for the next', () => {
    const token = createSecretToken();
    expect(storageKeyOf(token)).toBe(storageKeyOf(token));
    expect(storageKeyOf(createSecretToken())).not.toBe(storageKeyOf(token));
  });

  it('has 256 bits and does not show the token', () => {
    const token = createSecretToken();
    expect(Buffer.from(storageKeyOf(token), 'base64url')).toHaveLength(32);
    expect(storageKeyOf(token)).not.toContain(token);
  });
});
