import { create } from 'qrcode';
import type { Drawing } from '../../../core/pdf/pdf-blocks.js';
import { COLOUR } from '../../../core/pdf/pdf-tokens.js';

/** A QR code as one vector shape. The four empty modules a reader needs around it are the caller's white space. */
export const drawQrCode = (text: string, side: number): Drawing => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = side / modules.size;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const first = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      const width = (column + 1 - first) * module;
      path += `M${first * module} ${row * module}h${width}v${module}h${-width}z`;
    }
  }
  return { width: side, height: side, shapes: [{ path, fill: COLOUR.ink }] };
};
