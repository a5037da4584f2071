import { CertificateCodeSchema } from '@integra/shared-types/certificates';
import { describe, expect, it } from '@jest/globals';
import { createCode, encodeCode, serialOf } from './certificate-code.js';

describe('codes', () => {
  it.each([
    ['00'.repeat(16), '00000000000000000000000000'],
    [`${'00'.repeat(15)}01`, '00000000000000000000000001'],
    [`${'00'.repeat(15)}ff`, '0000000000000000000000007Z'],
    ['ff'.repeat(16), '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
  ])('write all 128 bits: %s', (hex, code) => expect(encodeCode(Buffer.from(hex, 'hex'))).toBe(code));

  it('are what the contract reads, also typed by hand', () => {
    const code = createCode();
    expect(code).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    const typed = code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replace(/.{4}/g, '$&-');
    expect(CertificateCodeSchema.parse(` ${typed} `)).toBe(code);
  });

  it('differ', () => expect(new Set(Array.from({ length: 1_000 }, createCode)).size).toBe(1_000));
});

describe('serials', () => {
  it.each([
    [1, 'INT-2026-000001'],
    [123_456, 'INT-2026-123456'],
    [1_234_567, 'INT-2026-1234567'],
  ])('count on: %s', (number, serial) => expect(serialOf('2026-11-21', number)).toBe(serial));
});
