import { describe, expect, it } from '@jest/globals';
import { create } from 'qrcode';
import { drawQrCode } from './qr-code.js';

describe('drawQrCode', () => {
  it('covers each dark module of the code once and no light one', () => {
    const text = 'https://learning.example.org/verify/7Q4MKX2D9ZT0V6H3RBN8WEJ5AG';
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    // one module per point, so that the path's numbers are rows, columns and lengths of runs
    const [shape] = drawQrCode(text, modules.size).shapes;
    const covered = new Uint8Array(modules.size ** 2);
    for (const [, column, row, width] of shape!.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let step = 0; step < Number(width); step += 1) {
        const index = Number(row) * modules.size + Number(column) + step;
        covered[index] = (covered[index] ?? 0) + 1;
      }
    }
    expect([...covered]).toEqual([...modules.data]);
  });
});
