import type { z } from 'zod';
import type { Place } from '../problem.js';
import { type ReadContext, validate } from '../schema/validate.js';
import { readYaml } from '../source/read-yaml.js';
import type { FileTree } from './file-tree.js';

/** Reads the files of one run, remembers which were asked for, and gathers what is wrong in one context. */
export class FileReader {
  readonly #seen = new Set<string>();

  constructor(
    readonly tree: FileTree,
    readonly context: ReadContext,
  ) {}

  has(path: string): boolean {
    return this.tree.has(path);
  }

  /** The checked content of a YAML (or JSON) file; null when it is not there or can't be used. */
  read<T>(path: string, schema: z.ZodType<T>): T | null {
    const bytes = this.tree.get(path);
    this.#seen.add(path);
    if (!bytes) return null;
    const text = new TextDecoder().decode(bytes);
    return validate(schema, readYaml(path, text, this.context.sources, this.context.problems), this.context);
  }

  /** As `read`, for a file that must be there; `place` is where it is named. */
  require<T>(path: string, schema: z.ZodType<T>, place: Place): T | null {
    if (!this.has(path)) {
      this.context.problems.error('file', place, `the file ${path} is not there`, 'write it, or remove what names it');
    }
    return this.read(path, schema);
  }

  bytes(path: string): Uint8Array | undefined {
    this.#seen.add(path);
    return this.tree.get(path);
  }

  hasRead(path: string): boolean {
    return this.#seen.has(path);
  }
}
