import type { Block, Drawing, TextStyle } from './pdf-blocks.js';
import { COLOUR } from './pdf-tokens.js';

/** Three strokes that join into one: community, probation, prison. */
const MARK: Drawing = {
  width: 30,
  height: 18,
  shapes: ['M1 1.5C11 1.5 11 9 22 9', 'M1 9H29', 'M1 16.5C11 16.5 11 9 22 9'].map((path) => ({
    path,
    stroke: COLOUR.petrol,
    thickness: 2,
  })),
};

const NAME_STYLE: TextStyle = { face: 'serif', size: 13, leading: 1.3, colour: COLOUR.ink };

/** The mark with the installation's name beside it. */
export const wordMark = (name: string): Block => ({
  kind: 'row',
  gap: 8,
  align: 'middle',
  cells: [
    { width: MARK.width, blocks: [{ kind: 'decoration', drawing: MARK }] },
    { width: 'rest', blocks: [{ kind: 'paragraph', text: name, style: NAME_STYLE }] },
  ],
});
