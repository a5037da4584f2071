import type { Language } from '@integra/shared-types/languages';

/** Told for each text that had to be taken from the source: its path in the document. */
export type FallbackSink = (field: string, language: Language) => void;

/** The texts under one prefix of segment ids. */
export type Fields = {
  /** A text that the source always has. `field` is its path in the document, where that differs from the segment's. */
  text: (path: string, field?: string) => string;
  /** Null where the source has no such text. */
  optional: (path: string, field?: string) => string | null;
};

/** Reads the texts of one language, segment by segment, falling back to the source. */
export class TextReader {
  constructor(
    readonly language: Language,
    readonly sourceLanguage: Language,
    private readonly source: ReadonlyMap<string, string>,
    /** Null in the source language. */
    private readonly translated: ReadonlyMap<string, string> | null,
  ) {}

  /** Whether every source text under the prefix is there in this language. */
  isWhole(prefix: string): boolean {
    const { translated } = this;
    return (
      translated === null || [...this.source.keys()].every((id) => !id.startsWith(`${prefix}.`) || translated.has(id))
    );
  }

  fields(prefix: string, onFallback: FallbackSink): Fields {
    const optional = (path: string, field = path): string | null => {
      const id = `${prefix}.${path}`;
      const source = this.source.get(id);
      if (source === undefined || this.translated === null) return source ?? null;
      const translation = this.translated.get(id);
      if (translation === undefined) onFallback(field, this.sourceLanguage);
      return translation ?? source;
    };
    const text = (path: string, field?: string): string => {
      const found = optional(path, field);
      if (found === null) throw new Error(`The source has no text ${prefix}.${path}`);
      return found;
    };
    return { text, optional };
  }
}
