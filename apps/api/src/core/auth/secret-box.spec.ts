import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../config/app-config.js';
import { SecretBox } from './secret-box.js';

const boxWith = (SECRET_KEY: string) =>
  new SecretBox(parseConfig({ DATABASE_URL: 'postgres://127.0.0.1/lms', SECRET_KEY }));
const box = boxWith('k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c');

describe('sealed secrets', () => {
  it('open again, and look different each time', () => {
    const first = box.seal('totp', 'JBSWY3DPEHPK3PXP');
    expect(box.open('totp', first)).toBe('JBSWY3DPEHPK3PXP');
    expect(first.equals(box.seal('totp', 'JBSWY3DPEHPK3PXP'))).toBe(false);
  });

  it('do not open when changed, for another use, or with another key', () => {
    const sealed = box.seal('totp', 'JBSWY3DPEHPK3PXP');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => box.open('totp', changed)).toThrow('unable to authenticate');
    expect(() => box.open('mail', sealed)).toThrow('unable to authenticate');
    const another = boxWith('another-k3J9vQ2xW7pL5nR8tB4yF6hD');
    expect(() => another.open('totp', sealed)).toThrow('unable to authenticate');
    expect(another.openIfReadable('totp', sealed)).toBeNull();
    expect(box.openIfReadable('totp', sealed)).toBe('JBSWY3DPEHPK3PXP');
  });
});
