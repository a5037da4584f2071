import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An item as authors write it, as far as a reader needs it to find the right answer on the page. */
type Item = {
  readonly type: string;
  readonly stem: string;
  readonly options?: readonly { text: string; correct?: boolean }[];
  readonly correct?: boolean;
  readonly pairs?: readonly { left: string; right: string }[];
  readonly steps?: readonly { text: string }[];
  readonly accept?: readonly { text: string }[];
  readonly answer?: number;
};

const BANK = join(import.meta.dirname, '..', '..', '..', 'packages', 'course-content', 'courses', 'integra', 'bank');

/** Words as a page shows them: without Markdown marks, typographic differences and line breaks. */
export const plain = (text: string): string =>
  text
    .replace(/[*_`>#]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** The right answers of the course's question bank, by the words of the question. */
export const readAnswers = async (): Promise<ReadonlyMap<string, Item>> => {
  const items = await Promise.all(
    ['m1', 'm2'].map(async (module) => {
      const file = parse(await readFile(join(BANK, `${module}.en.yaml`), 'utf8')) as { items: Item[] };
      return file.items;
    }),
  );
  return new Map(items.flat().map((item) => [plain(item.stem), item]));
};
