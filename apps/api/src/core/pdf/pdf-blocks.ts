import type { Colour, Face } from './pdf-tokens.js';

/** Text in the document's language, or with the language (BCP 47) it is in when that is another one. */
export type PrintedText = string | { text: string; language: string };

/**
 * `leading` is the line height as a factor of `size`; `balanced` lets a text of several lines break into lines of like
 * length instead of leaving one word on the last.
 */
export type TextStyle = {
  face: Face;
  size: number;
  leading: number;
  colour: Colour;
  align?: 'left' | 'right';
  balanced?: boolean;
};

/** SVG path data in points from the drawing's top left corner. */
type Shape = { path: string } & ({ fill: Colour } | { stroke: Colour; thickness: number });
export type Drawing = { width: number; height: number; shapes: Shape[] };

/** A width in points, or an equal share of what the fixed ones leave. */
export type BlockWidth = number | 'rest';

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: PrintedText; style: TextStyle }
  | { kind: 'paragraph'; text: PrintedText; style: TextStyle }
  | LinkBlock
  /** A list of terms beside each other, each above its description. */
  | {
      kind: 'terms';
      entries: { term: PrintedText; description: PrintedText; width: BlockWidth }[];
      gap: number;
      termStyle: TextStyle;
      descriptionStyle: TextStyle;
    }
  /**
   * One row of headings; the first cell of each further row is its header. A column that is `fit` takes the width of
   * its longest text. `padding` is above and below each text.
   */
  | {
      kind: 'table';
      columns: { heading: PrintedText; width: 'fit' | 'rest'; style: TextStyle }[];
      rows: PrintedText[][];
      headingStyle: TextStyle;
      padding: number;
      gap: number;
    }
  /** A picture that says something: `alt` says it in words. */
  | { kind: 'figure'; drawing: Drawing; alt: string }
  /** A picture that says nothing: left out of what is read aloud. */
  | { kind: 'decoration'; drawing: Drawing }
  | RuleBlock
  | { kind: 'space'; height: number }
  /** Stacks of blocks beside each other, read from left to right. */
  | { kind: 'row'; cells: { width: BlockWidth; blocks: Block[] }[]; gap: number; align: 'top' | 'middle' | 'bottom' };

/** `description` is what a screen reader says for the address. */
export type LinkBlock = { kind: 'link'; text: PrintedText; url: string; description: string; style: TextStyle };

export type RuleBlock = { kind: 'rule'; colour: Colour; thickness: number };
