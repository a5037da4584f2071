import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../test/read-pdf.js';
import { BlockLayout } from './block-layout.js';
import type { Block, TextStyle } from './pdf-blocks.js';
import { unprintableCharacters } from './pdf-fonts.js';
import { COLOUR, PAGE } from './pdf-tokens.js';
import { TaggedDocument } from './tagged-document.js';

const STYLE: TextStyle = { face: 'serif', size: 12, leading: 1.4, colour: COLOUR.ink };
const PROPERTIES = { title: 'Risk & <need>', author: 'A & B', language: 'el', createdAt: new Date('2026-11-21') };

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, style: STYLE });

const render = async (blocks: Block[]) => {
  const document = new TaggedDocument(PROPERTIES);
  new BlockLayout(document).stack(blocks, 400).draw(60, 60);
  return document.finish();
};

describe('TaggedDocument', () => {
  it('is a PDF/UA-1 file of its language, with its title shown and readable by XML parsers', async () => {
    const pdf = await readPdf(await render([paragraph('Γειά σας')]));
    expect(pdf.pageSize.map(Math.round)).toEqual([PAGE.width, PAGE.height].map(Math.round));
    expect(pdf.info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'el',
      Title: 'Risk & <need>',
      Author: 'A & B',
    });
    expect(pdf.xmp).toMatchObject({ 'pdfuaid:part': '1', 'dc:title': 'Risk & <need>', 'dc:creator': ['A & B'] });
    expect(pdf).toMatchObject({ pageCount: 1, isTagged: true, showsTitle: true });
  });

  it('embeds the fonts it uses and no others', async () => {
    const { fonts } = await readPdf(await render([paragraph('Text')]));
    expect(fonts.map(({ name }) => name)).toEqual([expect.stringContaining('NotoSerif-Regular')]);
    expect(fonts.every(({ missingFile }) => !missingFile)).toBe(true);
  });

  it('tags each block as what it is, in reading order, and draws nothing untagged', async () => {
    const drawing = { width: 10, height: 10, shapes: [{ path: 'M0 0h10v10z', fill: COLOUR.petrol }] };
    const pdf = await readPdf(
      await render([
        { kind: 'decoration', drawing },
        { kind: 'heading', level: 1, text: 'Heading', style: STYLE },
        {
          kind: 'row',
          gap: 10,
          align: 'middle',
          cells: [
            { width: 10, blocks: [{ kind: 'figure', drawing, alt: 'A triangle' }] },
            { width: 'rest', blocks: [paragraph('Beside it')] },
          ],
        },
        {
          kind: 'terms',
          gap: 10,
          termStyle: STYLE,
          descriptionStyle: STYLE,
          entries: [{ term: 'Hours', description: '16', width: 'rest' }],
        },
        {
          kind: 'table',
          gap: 10,
          padding: 2,
          headingStyle: STYLE,
          columns: [
            { heading: 'Code', width: 'fit', style: STYLE },
            { heading: 'Title', width: 'rest', style: STYLE },
          ],
          rows: [['K1', { text: 'Knows', language: 'en' }]],
        },
        { kind: 'rule', colour: COLOUR.line, thickness: 1 },
        { kind: 'link', text: 'Open', url: 'https://example.org/', description: 'Opens the page', style: STYLE },
      ]),
    );
    expect(pdf.elements.map(({ role, text }) => (text === '' ? role : `${role} ${text}`))).toEqual([
      'Document',
      'H1 Heading',
      'Figure',
      'P Beside it',
      'L',
      'LI',
      'Lbl Hours',
      'LBody 16',
      'Table',
      'THead',
      'TR',
      'TH Code',
      'TH Title',
      'TBody',
      'TR',
      'TH K1',
      'TD Knows',
      'P',
      'Link Open',
    ]);
    expect(pdf.elements.find(({ role }) => role === 'Figure')?.alt).toBe('A triangle');
    expect(pdf.elements.find(({ role }) => role === 'TD')?.language).toBe('en');
    expect(pdf.links).toMatchObject([{ url: 'https://example.org/', contentsObj: { str: 'Opens the page' } }]);
    expect(pdf.unmarkedOperators).toBe(0);
  });

  it('gives every character back as it was typed, whatever was set before in this process', async () => {
    await render([paragraph('ﬁ i\u0308\u0301')]);
    const texts = ['officer', 'ıstanbul', 'Ἑλληνικά, ΆΈΉΊΌΎΏ', 'Ѝ ѝ Щъркел', 'AΑА BВΒ', 'Łódź – «d’Ávila» · 100 %'];
    const { elements } = await readPdf(await render(texts.map(paragraph)));
    expect(elements.slice(1).map(({ text }) => text)).toEqual(texts);
  });

  it('refuses a text it has no glyphs for, and says beforehand which characters those are', async () => {
    expect(unprintableCharacters('Ana 山 Ана 山', 'serif')).toEqual(['山']);
    expect(unprintableCharacters('Ångström\nÉlodie', 'sans')).toEqual([]);
    await expect(render([paragraph('山')])).rejects.toThrow('山');
  });
});

describe('BlockLayout', () => {
  const heightOf = (block: Block, width: number) =>
    new BlockLayout(new TaggedDocument(PROPERTIES)).stack([block], width).height;

  it('measures text by its leading', () => {
    expect(heightOf(paragraph('one line'), 400)).toBeCloseTo(12 * 1.4);
    expect(heightOf(paragraph('two\nlines'), 400)).toBeCloseTo(2 * 12 * 1.4);
  });

  it('balances lines without adding one', async () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve';
    const balanced: Block = { kind: 'paragraph', text, style: { ...STYLE, balanced: true } };
    expect(heightOf(balanced, 300)).toBeCloseTo(heightOf(paragraph(text), 300));
  });

  it('makes a row as high as its highest cell', () => {
    const cells = [
      { width: 'rest' as const, blocks: [paragraph('a')] },
      { width: 50, blocks: [paragraph('a\nb')] },
    ];
    expect(heightOf({ kind: 'row', gap: 5, align: 'top', cells }, 200)).toBeCloseTo(2 * 12 * 1.4);
  });
});
