import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** File contents by path relative to the content root (the folder of courses/, library/ and frameworks/), with `/`. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

const isSkipped = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/** Reads whole folders of the content root; a folder that is not there holds no files. */
export const readFileTree = async (root: string, folders: readonly string[]): Promise<FileTree> => {
  const tree = new Map<string, Uint8Array>();
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      },
    );
    for (const entry of entries.filter((candidate) => candidate.isFile())) {
      const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (!isSkipped(path)) tree.set(path, await readFile(join(root, path)));
    }
  }
  return tree;
};

/** Paths directly under or below a folder, in a fixed order. */
export const pathsUnder = (tree: FileTree, folder: string): string[] =>
  [...tree.keys()].filter((path) => path.startsWith(`${folder}/`)).toSorted();
