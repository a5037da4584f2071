import { fromMarkdown } from 'mdast-util-from-markdown';
import { SKIP, visit } from 'unist-util-visit';

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];
type Blockquote = Extract<Nodes, { type: 'blockquote' }>;

export type Stretch = { offset: number; length: number };

const ALLOWED = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'break',
  'list',
  'listItem',
  'link',
  'blockquote',
  'heading',
]);

const HINT_OF: Partial<Record<Nodes['type'], string>> = {
  html: 'write it without HTML: **strong**, *emphasis*, lists, links, > quotes, ### headings',
  image: 'use a block of type image, with its alternative text',
  code: 'indent the text less: four spaces make it a listing',
  heading: 'use ### headings: the levels above belong to the page',
  linkReference: 'write the address in the link itself: [text](https://…)',
};

const stretchOf = (node: Nodes): Stretch => {
  const offset = node.position?.start.offset ?? 0;
  return { offset, length: (node.position?.end.offset ?? offset) - offset };
};

export const parseMarkdown = (text: string): Root => fromMarkdown(text);

/** Parts of a text that a lesson can't show: the first of each kind. */
export const forbiddenParts = (root: Root): (Stretch & { message: string; hint: string })[] => {
  const found = new Map<string, Stretch & { message: string; hint: string }>();
  visit(root, (node) => {
    if (ALLOWED.has(node.type) && !(node.type === 'heading' && node.depth !== 3)) return undefined;
    const name = node.type === 'heading' ? `a heading of level ${node.depth}` : `Markdown of the kind \`${node.type}\``;
    const hint =
      HINT_OF[node.type] ?? 'use paragraphs, **strong**, *emphasis*, lists, links, > quotes and ### headings';
    if (!found.has(name)) found.set(name, { ...stretchOf(node), message: `${name} is not shown in lessons`, hint });
    return SKIP;
  });
  return [...found.values()];
};

export const linksOf = (root: Root): (Stretch & { url: string; hasText: boolean })[] => {
  const found: (Stretch & { url: string; hasText: boolean })[] = [];
  visit(root, 'link', (node) => {
    found.push({ ...stretchOf(node), url: node.url, hasText: textOf(node).trim() !== '' });
  });
  return found;
};

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** A quote names its source when it links to it, or ends with a dash and the source's name. */
const namesSource = (quote: Blockquote): boolean => {
  let isLinked = false;
  visit(quote, 'link', () => {
    isLinked = true;
  });
  return isLinked || /(?:^|\s)[—–]\s*\S/.test(textOf(quote));
};

/** Block quotes whose source is named: other people's words. */
export const quotesWithSource = (root: Root): Stretch[] => {
  const found: Stretch[] = [];
  visit(root, 'blockquote', (node) => {
    if (namesSource(node)) found.push(stretchOf(node));
  });
  return found;
};
