import type { Plugin } from 'vite';

type Chunks = ReadonlyMap<string, readonly string[]>;

/** The first circle of chunks that import each other; null when there is none. */
export const findChunkCycle = (chunks: Chunks): string[] | null => {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const imported of chunks.get(name) ?? []) {
      const cycle = visit(imported, [...path, name]);
      if (cycle !== null) return cycle;
    }
    done.add(name);
    return null;
  };
  for (const name of chunks.keys()) {
    const cycle = visit(name, []);
    if (cycle !== null) return cycle;
  }
  return null;
};

/**
 * Ends a build whose chunks import each other in a circle. Modules that do no such thing can be split over chunks that do; then one of them
 * runs before what it needs is there, and a page shows an error that neither the compiler nor a test of modules sees.
 */
export const refuseChunkCycles = (): Plugin => ({
  name: 'refuse-chunk-cycles',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = new Map(
      Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.imports] as const] : [])),
    );
    const cycle = findChunkCycle(chunks);
    if (cycle !== null) this.error(`Chunks import each other in a circle: ${cycle.join(' → ')}`);
  },
});
