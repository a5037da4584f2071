export { createRunTime, preloadRunTime, type RunTime, type RunTimeApi } from './run-time/create-run-time.js';
export { arePrerequisitesMet } from './run-time/prerequisites.js';
export type {
  NavigationKind,
  NavigationValidity,
  RunTimeCall,
  RunTimeListener,
  RunTimeOptions,
} from './run-time/run-time-options.js';
