import { getDocument, OPS, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree; `text` is what it and its children say. */
export type PdfElement = { role: string; text: string; alt?: string; language?: string; children: PdfElement[] };

type StructNode = {
  role: string;
  children: (StructNode | { type: string; id: string })[];
  alt?: string;
  lang?: string;
};

const PAINTING = new Set([OPS.showText, OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke, OPS.paintImageXObject]);
const OPENING = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);
