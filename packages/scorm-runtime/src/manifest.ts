export type { Place } from './manifest/problem.js';
