export { MAX_MANIFEST_BYTES, MAX_TREE_CHARACTERS } from './manifest/limits.js';
export * from './manifest/model.js';
export {
  MANIFEST_PROBLEM_CODES,
  type ManifestProblem,
  type ManifestProblemCode,
  type Place,
} from './manifest/problem.js';
export { type ManifestReading, readManifest } from './manifest/read-manifest.js';
export { HREF_PROBLEM_CODES, type HrefProblem, type ResolvedHref, resolveHref } from './manifest/resolve-href.js';
export type * from './manifest/sequencing/sequencing-model.js';
