import type { TextFormat, TextShape } from './text-shape.js';

/** Where a text is written: the object that was read from the file, and the key in it. */
export type TextOrigin = { holder: object; key: string };

/** The smallest translatable piece of a source file. */
export type Segment = TextOrigin & {
  /** Path such as `blocks.m1-case.questions.q1`: the same in the translation. */
  id: string;
  /** Source file without language and suffix, such as `modules/m1`: its translation stands in the file of the same name. */
  unit: string;
  text: string;
  format: TextFormat | 'answers';
  /** Null, or the author's reason why the wording rules do not apply here. */
  wordingExempt: string | null;
  /** Of a draft item or an unused library entry: checked, but not shown to learners and not counted as translatable. */
  isHidden: boolean;
};

/** A text of a translation; `text` of accepted answers is one answer per line. */
export type TranslatedText = TextOrigin & {
  text: string;
  unit: string;
  /** Where each key of the path is written, from the outermost to the text itself. */
  trail: readonly TextOrigin[];
};

type Walk = Pick<Segment, 'unit' | 'wordingExempt' | 'isHidden'>;

/** Texts are compared, hashed and published in one form. */
export const cleanText = (text: string): string => text.trim().normalize('NFC');
const join = (path: string, part: unknown): string => (path === '' ? String(part) : `${path}.${String(part)}`);
const answersOf = (list: readonly { text: string }[]): string =>
  list.map((answer) => cleanText(answer.text)).join('\n');

const within = (part: object, walk: Walk): Walk => ({
  unit: walk.unit,
  wordingExempt: 'wording_exempt' in part ? String(part.wording_exempt) : walk.wordingExempt,
  isHidden: walk.isHidden || ('status' in part && part.status === 'draft'),
});

/** Every text of a source object, by the table of shapes. */
export const segmentsOf = (holder: object, key: string, shape: TextShape, path: string, walk: Walk): Segment[] => {
  const value = (holder as Record<string, unknown>)[key];
  if (value === undefined || value === null) return [];
  switch (shape.kind) {
    case 'text':
      return [{ id: path, holder, key, text: cleanText(value as string), format: shape.format, ...walk }];
    case 'answers':
      return [{ id: path, holder, key, text: answersOf(value as { text: string }[]), format: 'answers', ...walk }];
    case 'fields':
      return fieldSegments(value, shape.fields, path, walk);
    case 'map':
      return Object.keys(value).flatMap((part) => segmentsOf(value, part, shape.shape, join(path, part), walk));
    case 'list':
      return (value as object[]).flatMap((part) => {
        const partPath = join(path, (part as Record<string, unknown>)[shape.idKey]);
        const partShape = typeof shape.shape === 'function' ? shape.shape(part) : shape.shape;
        if (shape.only !== undefined) return segmentsOf(part, shape.only, partShape, partPath, within(part, walk));
        return partShape.kind === 'fields' ? fieldSegments(part, partShape.fields, partPath, within(part, walk)) : [];
      });
  }
};

const fieldSegments = (
  holder: object,
  fields: Readonly<Record<string, TextShape>>,
  path: string,
  walk: Walk,
): Segment[] =>
  Object.entries(fields).flatMap(([field, shape]) =>
    segmentsOf(holder, field, shape, join(path, field), within(holder, walk)),
  );

/** Every text of a translation's map, by the path it stands at. `skip` names keys that hold no text. */
export const translatedTexts = (
  root: object,
  rootPath: string,
  unit: string,
  skip: readonly string[] = [],
): Map<string, TranslatedText> => {
  const texts = new Map<string, TranslatedText>();
  const visit = (holder: object, key: string, path: string, around: readonly TextOrigin[]): void => {
    const value = (holder as Record<string, unknown>)[key];
    const trail = [...around, { holder, key }];
    const isAnswers = key === 'accept';
    if (typeof value === 'string' || isAnswers) {
      const text = isAnswers ? answersOf(value as { text: string }[]) : cleanText(String(value));
      texts.set(path, { holder, key, text, unit, trail });
    } else if (Array.isArray(value)) {
      for (const band of value as { from: number; text: string }[]) {
        const bandTrail = [...trail, { holder: band, key: 'from' }];
        texts.set(join(path, band.from), {
          holder: band,
          key: 'text',
          text: cleanText(band.text),
          unit,
          trail: bandTrail,
        });
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.keys(value)) visit(value, part, join(path, part), trail);
    }
  };
  for (const key of Object.keys(root).filter((name) => !skip.includes(name))) visit(root, key, join(rootPath, key), []);
  return texts;
};
