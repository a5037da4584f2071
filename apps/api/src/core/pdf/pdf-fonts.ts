import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Face } from './pdf-tokens.js';

const require = createRequire(import.meta.url);
const FILES: Readonly<Record<Face, string>> = {
  serif: require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  serifStrong: require.resolve('@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf'),
  sans: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
};
const openFonts = new Map<Face, Font>();

/**
 * fontkit remembers for each glyph the characters that first asked for it, and a PDF's text layer is written from that.
 * Asking for all of them in one fixed order makes a document independent of those set before it in this process:
 * the ligatures read as their letters, every other glyph as its own character.
 */
const rememberCharacters = (font: Font): void => {
  font.layout('fi fl ff ffi ffl');
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
};

const openFont = (face: Face): Font => {
  const font = create(readFileSync(FILES[face]));
  if (!('layout' in font)) throw new Error(`${FILES[face]} is a collection, not one font`);
  rememberCharacters(font);
  return font;
};

/** The face, parsed once per process (about 0.1 s at its first use). */
export const fontOf = (face: Face): Font => {
  const font = openFonts.get(face) ?? openFont(face);
  openFonts.set(face, font);
  return font;
};

/**
 * The characters of a text that the face has no glyph for, each once; empty when all of it can be printed.
 * Check what people type (a name, a title) before freezing it: a text that cannot be printed cannot be set at all.
 */
export const unprintableCharacters = (text: string, face: Face): string[] => {
  const font = fontOf(face);
  const characters = new Set(text.normalize('NFC').replaceAll('\n', ''));
  return [...characters].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
};
