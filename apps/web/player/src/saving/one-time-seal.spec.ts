import { describe, expect, it } from '@jest/globals';
import { closeOnce, openOnce, streamBytesFor, tagOf } from './one-time-seal.js';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(/[^0-9a-f]/g, ''), 'hex'));
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex');
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('Poly1305', () => {
  it('is that of RFC 8439, 2.5.2', () => {
    const key = bytes('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b');
    expect(hex(tagOf(key, text('Cryptographic Forum Research Group')))).toBe('a8061dc1305136c6c22b8baf0c0127a9');
  });

  it.each([
    // RFC 8439, A.3: #1, #7, #8, #9, #10
    ['00'.repeat(32), '00'.repeat(64), '00'.repeat(16)],
    ['02' + '00'.repeat(31), 'ff'.repeat(16), '03' + '00'.repeat(15)],
    ['02' + '00'.repeat(15) + 'ff'.repeat(16), '02' + '00'.repeat(15), '03' + '00'.repeat(15)],
    ['01' + '00'.repeat(31), 'ff'.repeat(16) + 'f0' + 'ff'.repeat(15) + '11' + '00'.repeat(15), '05' + '00'.repeat(15)],
    ['01' + '00'.repeat(31), 'ff'.repeat(16) + 'fb' + 'fe'.repeat(15) + '01'.repeat(16), '00'.repeat(16)],
  ])('is that of RFC 8439, A.3: %s', (key, message, tag) => {
    expect(hex(tagOf(bytes(key), bytes(message)))).toBe(tag);
  });
});

it('opens what it closed, and nothing else', () => {
  const words = text('Ωμέγα');
  const stream = Uint8Array.from({ length: streamBytesFor(words.length) }, (_, place) => (place * 37 + 11) % 256);
  const sealed = closeOnce(stream, words, text('label'));
  expect(openOnce(stream, sealed, text('label'))).toEqual(words);
  expect(openOnce(stream, sealed, text('lable'))).toBeNull();
  expect(openOnce(stream, sealed.subarray(0, -1), text('label'))).toBeNull();
  expect(openOnce(stream, new Uint8Array(), text('label'))).toBeNull();
  expect(openOnce(stream.toReversed(), sealed, text('label'))).toBeNull();
});
