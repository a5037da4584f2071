/** Every size and colour our PDFs are set in. Lengths are PDF points (1/72 inch), as everywhere under core/pdf. */

/** A4 portrait. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** The web's light theme on white: the sheet is the paper, a printed background would waste toner. All text is ≥4.5:1. */
export const COLOUR = {
  ink: '#1a2734',
  softInk: '#4d5b68',
  petrol: '#0e5563',
  line: '#c3c7c8',
  faintLine: '#e2e4e4',
} as const;
export type Colour = (typeof COLOUR)[keyof typeof COLOUR];

/** Faces that cover Latin, Greek and Cyrillic. */
export const FACES = ['serif', 'serifStrong', 'sans'] as const;
export type Face = (typeof FACES)[number];
