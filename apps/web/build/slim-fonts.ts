import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** From the weights in tokens.css to the browser's own bold. */
const WEIGHTS = { min: 400, max: 700 };

/** Kerning, marks and ligatures of the scripts, tabular figures; no stylistic alternates, which double the number of glyphs. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'calt', 'liga', 'tnum', 'case'];

const FONT_FILE = /^(?<folder>.*@fontsource-variable[\\/](?<family>[a-z0-9-]+))[\\/]files[\\/].+\.woff2$/;
const NAME_PARTS = /-(?<subset>[a-z]+(?:-ext)?)-wght-(?:normal|italic)\.woff2$/;

/** "U+0041-0043,U+0131" → "ABCı" */
const charactersIn = (ranges: string): string =>
  ranges
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join('');

const slim = async (path: string, font: Buffer): Promise<Buffer> => {
  const { folder } = FONT_FILE.exec(path)?.groups ?? {};
  const { subset } = NAME_PARTS.exec(path)?.groups ?? {};
  if (!folder || !subset) return font;
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const range = ranges[subset];
  if (!range) throw new Error(`${path}: unicode.json knows no subset ${subset}`);
  return subsetFont(font, charactersIn(range), {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  });
};

/**
 * Keeps of each variable font what we use. Greek and Bulgarian pages need the Latin subset besides their own (figures, addresses),
 * and only so does their first page stay below its limit.
 */
export const slimFonts = (): Plugin => ({
  name: 'slim-fonts',
  apply: 'build',
  async generateBundle(_options, bundle) {
    const { root } = this.environment.config;
    await Promise.all(
      Object.values(bundle).map(async (file) => {
        const path = file.type === 'asset' ? file.originalFileNames[0] : undefined;
        if (file.type !== 'asset' || !path?.endsWith('.woff2')) return;
        file.source = await slim(join(root, path), Buffer.from(file.source));
      }),
    );
  },
});
