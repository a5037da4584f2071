import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Drawing, LinkBlock, PrintedText, RuleBlock, TextStyle } from './pdf-blocks.js';
import { fontOf, unprintableCharacters } from './pdf-fonts.js';
import { FACES, PAGE } from './pdf-tokens.js';

export type DocumentProperties = {
  title: string;
  author: string;
  /** BCP 47 */
  language: string;
  /** Written into the file; the same date and content give the same bytes. */
  createdAt: Date;
};

/** Top left corner and width, in points from the top left corner of the page. */
export type Place = { x: number; y: number; width: number };

/** One element of the structure tree. */
export type TaggedElement = PDFKit.PDFStructureElement;

export type ElementOptions = { lang?: string; alt?: string; bbox?: number[]; scope?: 'Column' | 'Row' };

// ascent 1069 and descent 293 of 1000 units, in all faces
const NATURAL_LEADING = 1.362;
// the line breaker adds up parts of a line, which lacks the kerning between them
const KERNING_SLACK = 2;

const wordsOf = (text: PrintedText): string => (typeof text === 'string' ? text : text.text).normalize('NFC');
const languageOf = (text: PrintedText): ElementOptions => (typeof text === 'string' ? {} : { lang: text.language });
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
// pdfkit writes a primitive string as a PDF name and only a String object as a PDF string
const pdfString = (text: string): string => Object(text) as string;

/** pdfkit pastes title and author into the XMP packet as they are: an ampersand would make it unreadable. */
class EscapedMetadataDocument extends PDFDocument {
  // called when the Info dictionary, which wants the plain text, is written already
  override endMetadata(): void {
    this.info.Title = escapeXml(this.info.Title ?? '');
    this.info.Author = escapeXml(this.info.Author ?? '');
    super.endMetadata();
  }
}

/** A one-page A4 document as PDF/UA-1: everything drawn is an element of the structure tree or an artifact. */
export class TaggedDocument {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: TaggedElement;

  constructor(properties: DocumentProperties) {
    this.pdf = new EscapedMetadataDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      font: '',
      lang: properties.language,
      pdfVersion: '1.7',
      // known to pdfkit, not to its types
      subset: 'PDF/UA' as string as PDFKit.Mixins.PDFSubsets,
      tagged: true,
      displayTitle: true,
      info: {
        Title: properties.title,
        Author: properties.author,
        Creator: 'INTEGRA LMS',
        Producer: 'pdfkit',
        CreationDate: properties.createdAt,
      },
    });
    // pdfkit takes parsed fonts since 0.20; its types do not say so yet
    for (const face of FACES) this.pdf.registerFont(face, fontOf(face) as unknown as Uint8Array);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  widthOf(text: PrintedText, style: TextStyle): number {
    return this.use(style).widthOfString(wordsOf(text));
  }

  heightOf(text: PrintedText, style: TextStyle, width: number): number {
    const words = wordsOf(text);
    const pdf = this.use(style);
    // most texts plainly need one line: not asking the line breaker spares most of the time and garbage of a layout
    if (!words.includes('\n') && pdf.widthOfString(words) < width - KERNING_SLACK) return style.size * style.leading;
    return pdf.heightOfString(words, { width, lineGap: this.lineGap(style) });
  }

  /** Adds an empty element; text and further elements go into it. */
  element(tag: string, parent = this.root, options: ElementOptions = {}): TaggedElement {
    const element = this.pdf.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** @throws Error when the face lacks a character of the text: the page would show an empty box in its place. */
  text(
    tag: string,
    text: PrintedText,
    style: TextStyle,
    place: Place,
    parent = this.root,
    options: ElementOptions = {},
  ): TaggedElement {
    const words = wordsOf(text);
    const missing = unprintableCharacters(words, style.face);
    if (missing.length > 0) throw new Error(`No glyph in the face ${style.face} for: ${missing.join(' ')}`);
    return this.element(tag, parent, { ...options, ...languageOf(text) }).add(() => {
      this.use(style).fillColor(style.colour);
      // half of the leading above the line and half below, as CSS does
      const y = place.y + this.lineGap(style) / 2;
      this.pdf.text(words, place.x, y, { width: place.width, lineGap: this.lineGap(style), align: style.align });
    });
  }

  link({ text, style, url, description }: Omit<LinkBlock, 'kind'>, place: Place): void {
    const element = this.text('Link', text, style, place, this.element('P'));
    this.pdf.link(place.x, place.y, place.width, this.heightOf(text, style, place.width), url, {
      Contents: pdfString(description),
      structParent: element,
    } as PDFKit.Mixins.AnnotationOption);
  }

  figure(drawing: Drawing, alt: string, x: number, y: number): void {
    const bbox = [x, y, x + drawing.width, y + drawing.height];
    this.element('Figure', this.root, { alt, bbox }).add(() => this.draw(drawing, x, y));
  }

  decoration(drawing: Drawing, x: number, y: number): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.draw(drawing, x, y);
    this.pdf.endMarkedContent();
  }

  rule({ colour, thickness }: Omit<RuleBlock, 'kind'>, { x, y, width }: Place): void {
    const shapes = [{ path: `M0 0h${width}v${thickness}h-${width}z`, fill: colour }];
    this.decoration({ width, height: thickness, shapes }, x, y);
  }

  /** Ends the document; nothing can be added to it any more. */
  finish(): Promise<Buffer> {
    this.root.end();
    this.pdf.end();
    return buffer(this.pdf);
  }

  private use({ face, size }: TextStyle): PDFKit.PDFDocument {
    return this.pdf.font(face).fontSize(size);
  }

  private lineGap({ size, leading }: TextStyle): number {
    return size * (leading - NATURAL_LEADING);
  }

  private draw(drawing: Drawing, x: number, y: number): void {
    this.pdf.save().translate(x, y);
    for (const shape of drawing.shapes) {
      this.pdf.path(shape.path);
      if ('fill' in shape) this.pdf.fill(shape.fill);
      else this.pdf.lineWidth(shape.thickness).lineCap('round').lineJoin('round').stroke(shape.stroke);
    }
    this.pdf.restore();
  }
}
