import type { Block, BlockWidth, PrintedText, TextStyle } from './pdf-blocks.js';
import { COLOUR } from './pdf-tokens.js';
import type { ElementOptions, TaggedDocument, TaggedElement } from './tagged-document.js';

/** Something of known height that is not on the page yet. */
export type LaidOut = { height: number; draw: (x: number, y: number) => void };

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
type CellTag = { tag: 'TH' | 'TD'; scope?: 'Column' | 'Row' };
type TableColumn = { heading: PrintedText; style: TextStyle; width: BlockWidth };
type TableCell = CellTag & { text: PrintedText; style: TextStyle; left: number; width: number };

const ROW_RULE = { colour: COLOUR.faintLine, thickness: 0.6 } as const;
// keeps rounding from wrapping the longest text of a column that fits it
const FIT_SLACK = 2.5;
const HEADING: CellTag = { tag: 'TH', scope: 'Column' };
const ROW_HEADER: CellTag = { tag: 'TH', scope: 'Row' };
const DATA: CellTag = { tag: 'TD' };
const SPARE_ABOVE = { top: 0, middle: 0.5, bottom: 1 } as const;

/** Gives each column its width in points and its left edge. */
const placeColumns = <Column extends { width: BlockWidth }>(columns: Column[], available: number, gap: number) => {
  const fixed = columns.reduce((sum, { width }) => (width === 'rest' ? sum : sum + width), 0);
  const shares = columns.filter(({ width }) => width === 'rest').length;
  const share = (available - fixed - gap * (columns.length - 1)) / shares;
  let edge = 0;
  return columns.map((column) => {
    const width = column.width === 'rest' ? share : column.width;
    const left = edge;
    edge += width + gap;
    return { ...column, width, left };
  });
};

const largest = (lengths: number[]): number => Math.max(0, ...lengths);
const heightOfAll = (parts: { height: number }[]): number => parts.reduce((sum, { height }) => sum + height, 0);
const tallest = (parts: { height: number }[]): number => largest(parts.map(({ height }) => height));

/** Works out how high blocks are before they are drawn, so that a caller may choose among settings. */
export class BlockLayout {
  constructor(private readonly document: TaggedDocument) {}

  /** Sets the blocks one under the other. */
  stack(blocks: Block[], width: number): LaidOut {
    const laidOut = blocks.map((block) => this.block(block, width));
    return {
      height: heightOfAll(laidOut),
      draw: (x, y) => {
        let top = y;
        for (const block of laidOut) {
          block.draw(x, top);
          top += block.height;
        }
      },
    };
  }

  private block(block: Block, width: number): LaidOut {
    const { document } = this;
    switch (block.kind) {
      case 'heading':
        return this.textBlock(`H${block.level}`, block, width);
      case 'paragraph':
        return this.textBlock('P', block, width);
      case 'link':
        return {
          height: document.heightOf(block.text, block.style, width),
          draw: (x, y) => document.link(block, { x, y, width }),
        };
      case 'terms':
        return this.terms(block, width);
      case 'table':
        return this.table(block, width);
      case 'figure':
        return { height: block.drawing.height, draw: (x, y) => document.figure(block.drawing, block.alt, x, y) };
      case 'decoration':
        return { height: block.drawing.height, draw: (x, y) => document.decoration(block.drawing, x, y) };
      case 'rule':
        return { height: block.thickness, draw: (x, y) => document.rule(block, { x, y, width }) };
      case 'space':
        return { height: block.height, draw: () => undefined };
      case 'row':
        return this.row(block, width);
    }
  }

  private textBlock(tag: string, block: { text: PrintedText; style: TextStyle }, full: number): LaidOut {
    const { height, draw } = this.text(block.text, block.style, full);
    return { height, draw: (x, y) => draw(tag, x, y) };
  }

  private text(text: PrintedText, style: TextStyle, full: number) {
    const width = style.balanced ? this.balancedWidth(text, style, full) : full;
    return {
      height: this.document.heightOf(text, style, width),
      draw: (tag: string, x: number, y: number, parent?: TaggedElement, options?: ElementOptions) =>
        this.document.text(tag, text, style, { x, y, width }, parent, options),
    };
  }

  /** The narrowest width, to within 2 points, in which the text needs no more lines than in the full one. */
  private balancedWidth(text: PrintedText, style: TextStyle, full: number): number {
    const height = this.document.heightOf(text, style, full);
    if (height < 1.5 * style.size * style.leading) return full;
    const words = (typeof text === 'string' ? text : text.text).split(/\s+/);
    // a line breaks after the space, so that the space belongs to the word
    let tooNarrow = largest(words.map((word) => this.document.widthOf(`${word} `, style)));
    let enough = full;
    while (enough - tooNarrow > 2) {
      const middle = (tooNarrow + enough) / 2;
      if (this.document.heightOf(text, style, middle) > height) tooNarrow = middle;
      else enough = middle;
    }
    return enough;
  }

  private terms({ entries, gap, termStyle, descriptionStyle }: BlockOf<'terms'>, full: number): LaidOut {
    const columns = placeColumns(entries, full, gap).map(({ term, description, left, width }) => ({
      left,
      term: this.text(term, termStyle, width),
      description: this.text(description, descriptionStyle, width),
    }));
    const termHeight = tallest(columns.map(({ term }) => term));
    return {
      height: termHeight + tallest(columns.map(({ description }) => description)),
      draw: (x, y) => {
        const list = this.document.element('L');
        for (const { term, description, left } of columns) {
          const item = this.document.element('LI', list);
          term.draw('Lbl', x + left, y, item);
          description.draw('LBody', x + left, y + termHeight, item);
        }
      },
    };
  }

  private table({ columns, rows, headingStyle, padding, gap }: BlockOf<'table'>, full: number): LaidOut {
    const sized = columns.map(({ heading, style, width }, index): TableColumn => {
      const texts = rows.map((row) => this.document.widthOf(row[index] ?? '', style));
      const longest = largest([...texts, this.document.widthOf(heading, headingStyle)]);
      return { heading, style, width: width === 'fit' ? longest + FIT_SLACK : width };
    });
    const places = placeColumns(sized, full, gap);
    const headings = places.map(({ heading, left, width }) => ({
      ...HEADING,
      text: heading,
      style: headingStyle,
      left,
      width,
    }));
    const head = this.tableRow(headings, padding, full);
    const body = rows.map((texts) => {
      const cells = places.map(({ style, left, width }, index) => {
        const tag = index === 0 ? ROW_HEADER : DATA;
        return { ...tag, text: texts[index] ?? '', style, left, width };
      });
      return this.tableRow(cells, padding, full);
    });
    return {
      height: head.height + heightOfAll(body),
      draw: (x, y) => {
        const table = this.document.element('Table');
        head.draw(x, y, this.document.element('THead', table));
        const tableBody = this.document.element('TBody', table);
        let top = y + head.height;
        for (const row of body) {
          row.draw(x, top, tableBody);
          top += row.height;
        }
      },
    };
  }

  private tableRow(cells: TableCell[], padding: number, full: number) {
    const laidOut = cells.map(({ text, style, width, ...cell }) => ({ ...cell, ...this.text(text, style, width) }));
    const height = tallest(laidOut) + 2 * padding;
    return {
      height,
      draw: (x: number, y: number, parent: TaggedElement) => {
        const row = this.document.element('TR', parent);
        for (const { tag, scope, left, draw } of laidOut) draw(tag, x + left, y + padding, row, { scope });
        this.document.rule(ROW_RULE, { x, y: y + height - ROW_RULE.thickness, width: full });
      },
    };
  }

  private row({ cells, gap, align }: BlockOf<'row'>, full: number): LaidOut {
    const stacks = placeColumns(cells, full, gap).map(({ left, width, blocks }) => ({
      left,
      ...this.stack(blocks, width),
    }));
    const height = tallest(stacks);
    return {
      height,
      draw: (x, y) => {
        for (const stack of stacks) stack.draw(x + stack.left, y + (height - stack.height) * SPARE_ABOVE[align]);
      },
    };
  }
}
