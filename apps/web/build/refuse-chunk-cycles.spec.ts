import { describe, expect, it } from '@jest/globals';
import { findChunkCycle } from './refuse-chunk-cycles.js';

const graph = (imports: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(imports));

describe('the circle of chunks', () => {
  it('is found wherever it begins', () => {
    const chunks = graph({ page: ['a'], a: ['b', 'frame'], b: ['c'], c: ['a'], frame: [] });
    expect(findChunkCycle(chunks)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is none where chunks only share what they import', () => {
    expect(findChunkCycle(graph({ page: ['a', 'b'], a: ['frame'], b: ['a', 'frame'], frame: ['outside'] }))).toBeNull();
  });
});
