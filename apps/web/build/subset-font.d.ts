declare module 'subset-font' {
  type SubsetOptions = {
    targetFormat: 'woff2';
    variationAxes: Readonly<Record<string, { min: number; max: number }>>;
    /** OpenType features to keep, by their four letters. */
    keepFeatures: readonly string[];
  };

  /** The font with the characters of `text` only. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
