import type { Node, Pair } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place, ProblemList } from '../problem.js';
import type { SourceMap, YamlFile } from './source-map.js';

const plainOf = (node: unknown, file: YamlFile, sources: SourceMap): unknown => {
  if (isMap(node)) {
    const entries = node.items.map((pair: Pair) => [
      isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
      plainOf(pair.value, file, sources),
    ]);
    const holder = Object.fromEntries(entries) as object;
    sources.register(holder, file, node);
    return holder;
  }
  if (isSeq(node)) {
    const list = node.items.map((item) => plainOf(item, file, sources));
    sources.register(list, file, node);
    return list;
  }
  return isScalar(node) ? node.value : null;
};

const hasAlias = (node: unknown): boolean =>
  isAlias(node) ||
  (isMap(node) && node.items.some((pair) => hasAlias(pair.value))) ||
  (isSeq(node) && node.items.some(hasAlias));

/**
 * Reads one YAML file into plain objects whose places are kept in `sources`. Syntax errors and doubled keys are reported.
 * @returns the content, or undefined when it can't be used
 */
export const readYaml = (path: string, text: string, sources: SourceMap, problems: ProblemList): object | undefined => {
  const file: YamlFile = { path, text, lines: new LineCounter() };
  const document = parseDocument<Node, false>(text, { lineCounter: file.lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = file.lines.linePos(offset);
    return { file: path, line, column: col };
  };

  let isUsable = true;
  for (const error of document.errors) {
    if (error.code === 'DUPLICATE_KEY') {
      problems.error(
        'duplicate-id',
        placeAt(error.pos[0]),
        'this key stands twice in the same map',
        'keep one of the two, or give the second its own key',
      );
      continue;
    }
    isUsable = false;
    const hint = 'check indentation, quotes and colons; put a text with `: ` or `#` in quotes or in a `|` block';
    problems.error('yaml', placeAt(error.pos[0]), `not readable as YAML: ${error.message}`, hint);
  }
  if (hasAlias(document.contents)) {
    isUsable = false;
    problems.error(
      'yaml',
      placeAt(0),
      'anchors and aliases are not used in content',
      'write the text out where it belongs',
    );
  }
  if (!isUsable) return undefined;
  if (!isMap(document.contents)) {
    problems.error(
      'yaml',
      placeAt(0),
      'the file holds no map of keys',
      'see docs/specs/course-content.md for its format',
    );
    return undefined;
  }
  return plainOf(document.contents, file, sources) as object;
};
