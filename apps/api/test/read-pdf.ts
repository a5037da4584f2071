import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree with the words marked as its own. */
export type PdfElement = { role: string; text: string; alt?: string; language?: string; children: PdfElement[] };

type TreeNode = { role: string; children: (TreeNode | { type: string; id: string })[]; alt?: string; lang?: string };
type TextPart = { str: string; hasEOL: boolean } | { type: string; id: string };
type Font = { name: string; missingFile: boolean };

const MARKS_BEGIN = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);
const PAINTS = new Set([OPS.showText, OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke, OPS.paintImageXObject]);

/**
 * Text by the id of the marked content it stands in. pdf.js gives spaces from positions, not from the characters in the
 * file: one too many before a table cell, none where a line ends.
 */
const readMarkedText = (parts: TextPart[]): Map<string, string> => {
  const texts = new Map<string, string>();
  let id = '';
  for (const part of parts) {
    if ('str' in part) {
      const lineEnd = part.hasEOL && !part.str.endsWith('-') ? ' ' : '';
      texts.set(id, `${texts.get(id) ?? ''}${part.str}${lineEnd}`.trimStart());
    } else id = part.type === 'beginMarkedContentProps' ? part.id : '';
  }
  return texts;
};

const readElement = ({ role, alt, lang, children }: TreeNode, texts: Map<string, string>): PdfElement => ({
  role,
  text: children.map((child) => ('role' in child ? '' : (texts.get(child.id) ?? ''))).join(''),
  ...(alt === undefined ? {} : { alt }),
  ...(lang === undefined ? {} : { language: lang }),
  children: children.flatMap((child) => ('role' in child ? [readElement(child, texts)] : [])),
});

/** How many operators paint outside marked content, that is neither tagged nor an artifact. */
const countUnmarked = (operators: number[]): number => {
  let depth = 0;
  let unmarked = 0;
  for (const operator of operators) {
    if (MARKS_BEGIN.has(operator)) depth += 1;
    else if (operator === OPS.endMarkedContent) depth -= 1;
    else if (depth === 0 && PAINTS.has(operator)) unmarked += 1;
  }
  return unmarked;
};

/** Reads a PDF of one page back: what a screen reader, a search and a viewer get from it. */
export const readPdf = async (file: Buffer) => {
  const task = getDocument({ data: new Uint8Array(file), verbosity: VerbosityLevel.ERRORS, fontExtraProperties: true });
  const pdf = await task.promise;
  const page = await pdf.getPage(1);
  const { info, metadata } = await pdf.getMetadata();
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
  const { fnArray } = await page.getOperatorList();
  const texts = readMarkedText(items);
  const root = readElement(await page.getStructTree(), texts);
  const allElements = (element: PdfElement): PdfElement[] => [element, ...element.children.flatMap(allElements)];
  const read = {
    pageCount: pdf.numPages,
    pageSize: page.view.slice(2),
    info: info as Record<string, unknown>,
    xmp: Object.fromEntries(metadata as Iterable<[string, unknown]>),
    // a Map, whatever its type says
    isTagged: ((await pdf.getMarkInfo()) as Map<string, boolean> | null)?.get('Marked') === true,
    showsTitle: (await pdf.getViewerPreferences())?.get('DisplayDocTitle') === true,
    elements: allElements(root).slice(1),
    text: [...texts.values()].join('\n'),
    fonts: Object.keys(styles).map((name) => page.commonObjs.get(name) as Font),
    unmarkedOperators: countUnmarked(fnArray),
    links: (await page.getAnnotations()) as { url: string; contentsObj: { str: string }; structParent: number }[],
  };
  await task.destroy();
  return read;
};
