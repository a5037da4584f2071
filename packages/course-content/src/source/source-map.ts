import type { LineCounter, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isScalar } from 'yaml';
import type { Place } from '../problem.js';

/** One YAML file as read: its path relative to the content root, its text, and its line starts. */
export type YamlFile = { path: string; text: string; lines: LineCounter };

type Origin = { file: YamlFile; node: YAMLMap | YAMLSeq };

const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const countOf = (needle: string, text: string): number => (needle === '' ? 0 : text.split(needle).length - 1);

/**
 * Remembers where each map and list of the content was written. The plain objects themselves are the keys, so a rule that
 * holds an object can say where it, or one of its values, stands: no paths have to be carried along.
 */
export class SourceMap {
  readonly #origins = new WeakMap<object, Origin>();

  register(holder: object, file: YamlFile, node: YAMLMap | YAMLSeq): void {
    this.#origins.set(holder, { file, node });
  }

  /** Gives an object that stands in for a missing one the place of the object around it. */
  registerWith(holder: object, around: object): void {
    this.#origins.set(holder, this.#originOf(around));
  }

  /** Where `holder[key]` begins; where `holder` begins when the key is absent or not named. */
  placeOf(holder: object, key?: string | number): Place {
    const { file, node } = this.#originOf(holder);
    const value = key === undefined ? null : this.#valueNode(node, key);
    return this.#placeAt(file, value?.range?.[0] ?? node.range?.[0] ?? 0);
  }

  /** Where the key itself is written: for a key that should not be there. */
  placeOfKey(holder: object, key: string): Place {
    const { file, node } = this.#originOf(holder);
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null;
    return isNode(pair?.key) ? this.#placeAt(file, pair.key.range?.[0] ?? 0) : this.placeOf(holder);
  }

  /**
   * Where a stretch of the text `holder[key]` is written. The text is searched again in its source, where a folded or quoted
   * text is broken over lines; when it can't be found there (escapes), the beginning of the text is the answer.
   * @param offset start of the stretch in `text`, in UTF-16 units
   */
  placeInText(holder: object, key: string, text: string, offset: number, length: number): Place {
    const { file, node } = this.#originOf(holder);
    const range = this.#valueNode(node, key)?.range;
    const needle =
      text
        .slice(offset, offset + length)
        .split('\n')[0]
        ?.trim() ?? '';
    if (!range || needle === '') return this.placeOf(holder, key);
    const pattern = new RegExp(needle.split(/\s+/).map(escapeForRegExp).join('\\s+'), 'g');
    const before = countOf(needle, text.slice(0, offset));
    const hit = [...file.text.slice(range[0], range[1]).matchAll(pattern)][before];
    return hit ? this.#placeAt(file, range[0] + hit.index) : this.placeOf(holder, key);
  }

  #originOf(holder: object): Origin {
    const origin = this.#origins.get(holder);
    if (!origin) throw new Error('A place was asked for an object that was not read from a file');
    return origin;
  }

  #valueNode(node: YAMLMap | YAMLSeq, key: string | number) {
    const value = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))?.value
      : node.items[Number(key)];
    return isNode(value) ? value : null;
  }

  #placeAt(file: YamlFile, offset: number): Place {
    const { line, col } = file.lines.linePos(offset);
    return { file: file.path, line, column: col };
  }
}
