import type { Block, PrintedText, TextStyle } from '../../../core/pdf/pdf-blocks.js';
import { COLOUR } from '../../../core/pdf/pdf-tokens.js';

/** The sizes of one way of setting the certificate, in points. */
export type Setting = { title: number; name: number; course: number; text: number; table: number; padding: number };

type StyleOptions = Partial<Omit<TextStyle, 'face' | 'size'>>;

export const serif = (size: number, options?: StyleOptions): TextStyle => ({
  face: 'serif',
  size,
  leading: 1.3,
  colour: COLOUR.ink,
  ...options,
});

export const sans = (size: number, options?: StyleOptions): TextStyle => ({
  face: 'sans',
  size,
  leading: 1.4,
  colour: COLOUR.softInk,
  ...options,
});

/** How the holder's name is set. */
export const nameStyle = (size: number): TextStyle => ({
  face: 'serifStrong',
  size,
  leading: 1.22,
  colour: COLOUR.ink,
  balanced: true,
});

export const HAIRLINE: Block = { kind: 'rule', colour: COLOUR.line, thickness: 0.6 };

export const space = (height: number): Block => ({ kind: 'space', height });

export const paragraph = (text: PrintedText, style: TextStyle): Block => ({ kind: 'paragraph', text, style });

/** A paragraph of the text if there is one. */
export const optionalParagraph = (text: PrintedText | undefined, style: TextStyle): Block[] =>
  text === undefined ? [] : [paragraph(text, style)];
