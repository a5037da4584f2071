import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { LineCounter } from 'yaml';
import type { Place, ProblemList } from '../problem.js';
import { sanitiseSvg } from './sanitise-svg.js';

/** A picture as it is served: sanitised, measured and named by its content. */
export type MediaFile = {
  /** Within the course folder, such as `images/two-paths.svg`. */
  path: string;
  /** Hexadecimal SHA-256 of `bytes`. */
  sha256: string;
  mime: 'image/svg+xml' | 'image/png' | 'image/webp';
  /** Bytes. */
  size: number;
  /** CSS pixels. */
  width: number;
  height: number;
  bytes: Uint8Array;
};

/** A picture has to come over a slow line in a few seconds. */
const MAX_BYTES = 300 * 1024;
const MIME_OF = { svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp' } as const;
type ImageType = keyof typeof MIME_OF;

const placeAt = (file: string, text: string, offset: number): Place => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
};

const readSvg = (file: string, bytes: Uint8Array, problems: ProblemList) => {
  const text = new TextDecoder().decode(bytes);
  const drawing = sanitiseSvg(text);
  for (const { offset, message, hint } of drawing.problems)
    problems.error('media', placeAt(file, text, offset), message, hint);
  if (drawing.svg !== '' && (drawing.width < 1 || drawing.height < 1)) {
    problems.error(
      'media',
      placeAt(file, text, 0),
      'the drawing says no size',
      'give it a viewBox, or width and height in pixels',
    );
  }
  return { bytes: new TextEncoder().encode(drawing.svg), width: drawing.width, height: drawing.height };
};

const readRaster = (file: string, bytes: Uint8Array, type: ImageType, problems: ProblemList) => {
  const place = { file, line: 1, column: 1 };
  try {
    const size = imageSize(bytes);
    if (size.type !== type) {
      problems.error(
        'media',
        place,
        `the file is a ${size.type}, not a ${type}`,
        'give it the suffix of its real type',
      );
    }
    return { bytes, width: size.width, height: size.height };
  } catch {
    problems.error('media', place, `the file is not readable as ${type}`, 'export the picture again');
    return { bytes, width: 0, height: 0 };
  }
};

/**
 * Reads one picture of a course and reports what is wrong with it.
 * @param file path relative to the content root, for the report
 */
export const readImage = (file: string, path: string, raw: Uint8Array, problems: ProblemList): MediaFile => {
  const type = path.slice(path.lastIndexOf('.') + 1) as ImageType;
  const { bytes, width, height } =
    type === 'svg' ? readSvg(file, raw, problems) : readRaster(file, raw, type, problems);
  const place = { file, line: 1, column: 1 };
  if (raw.length > MAX_BYTES) {
    const message = `the picture has ${Math.ceil(raw.length / 1024)} KiB; at most ${MAX_BYTES / 1024} are allowed`;
    problems.error('media', place, message, 'make it smaller, or draw it as SVG');
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, mime: MIME_OF[type], size: bytes.length, width, height, bytes };
};
