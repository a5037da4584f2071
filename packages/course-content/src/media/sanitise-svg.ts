import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { SVG_ATTRIBUTES, SVG_ELEMENTS, SVG_REFERENCES } from './svg-allow-list.js';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';

/** Something in the drawing that is not allowed; `offset` is its place in the text. */
type SvgProblem = { offset: number; message: string; hint: string };

export type SanitisedSvg = {
  /** The drawing, written anew from allowed elements and attributes only; empty when it can't be read. */
  svg: string;
  /** Pixels, from `width` and `height` or from the view box; 0 when it has neither. */
  width: number;
  height: number;
  problems: SvgProblem[];
};

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeValue = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

const ALLOWED_HINT =
  'draw it with shapes and presentation attributes; src/media/svg-allow-list.ts names all that is allowed';

const attributeProblem = (name: string, value: string): string | null => {
  if (name === 'xmlns') return value === SVG_NAMESPACE ? null : `the namespace \`${value}\` is not SVG`;
  if (name === 'xmlns:xlink') return value === XLINK_NAMESPACE ? null : `the namespace \`${value}\` is not XLink`;
  if (SVG_REFERENCES.has(name)) {
    return /^#[\w.-]+$/.test(value) ? null : `\`${name}="${value}"\` leads out of the drawing`;
  }
  if (!SVG_ATTRIBUTES.has(name)) return `the attribute \`${name}\` is not allowed in a drawing`;
  const references = value.match(/url\s*\([^)]*\)?/gi) ?? [];
  return references.every((reference) => /^url\(#[\w.-]+\)$/.test(reference))
    ? null
    : `\`${name}="${value}"\` leads out of the drawing`;
};

const write = (element: XmlElement, problems: SvgProblem[]): string => {
  if (!SVG_ELEMENTS.has(element.name)) {
    const message = `the element \`<${element.name}>\` is not allowed in a drawing`;
    problems.push({ offset: element.start, message, hint: ALLOWED_HINT });
    return '';
  }
  const attributes = Object.entries(element.attributes).map(([name, value]) => {
    const message = attributeProblem(name, value);
    if (message === null) return ` ${name}="${escapeValue(value)}"`;
    problems.push({ offset: element.start, message, hint: ALLOWED_HINT });
    return '';
  });
  const children = element.children.map((child) => {
    if (child instanceof XmlElement) return write(child, problems);
    return child instanceof XmlText ? escapeText(child.text) : '';
  });
  const content = children.join('');
  const tag = `${element.name}${attributes.join('')}`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${element.name}>`;
};

const pixels = (value = ''): number => (/^\d+(?:\.\d+)?(?:px)?$/.test(value) ? Number.parseFloat(value) : 0);

const sizeOf = (root: XmlElement): { width: number; height: number } => {
  const [, , boxWidth = 0, boxHeight = 0] = (root.attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return {
    width: pixels(root.attributes['width']) || boxWidth,
    height: pixels(root.attributes['height']) || boxHeight,
  };
};

/**
 * Writes a drawing anew from an allow-list. The parser is strict and knows no entities but the five of XML; comments,
 * processing instructions and document types do not survive. What is left out is named, so that an author can mend it.
 */
export const sanitiseSvg = (text: string): SanitisedSvg => {
  const nothing = { svg: '', width: 0, height: 0 };
  try {
    const { root, children } = parseXml(text, { includeOffsets: true, preserveDocumentType: true });
    if (root?.name !== 'svg' || root.attributes['xmlns'] !== SVG_NAMESPACE) {
      const hint = `begin with <svg xmlns="${SVG_NAMESPACE}" viewBox="0 0 800 400">`;
      return { ...nothing, problems: [{ offset: root?.start ?? 0, message: 'the file is not an SVG drawing', hint }] };
    }
    const problems: SvgProblem[] = [];
    const documentType = children.find((child) => child.type === 'doctype');
    if (documentType) {
      const message = 'a document type is not allowed in a drawing';
      problems.push({ offset: documentType.start, message, hint: 'remove <!DOCTYPE …>' });
    }
    return { svg: write(root, problems), ...sizeOf(root), problems };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const message = `not readable as XML: ${error.message.split('\n')[0]}`;
    return { ...nothing, problems: [{ offset: error.pos, message, hint: 'mend the mark-up' }] };
  }
};
