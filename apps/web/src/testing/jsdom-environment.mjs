import { TestEnvironment } from 'jest-environment-jsdom';

/** What react-router, msw and the API client need from the platform and jsdom lacks or does in its own, incompatible way. */
const FROM_NODE = [
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'BroadcastChannel',
  'structuredClone',
  'AbortController',
  'AbortSignal',
];

export default class JsdomEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of FROM_NODE) this.global[name] = globalThis[name];
  }

  /** jsdom asks for the `browser` build of packages; msw's server only exists in the Node one. */
  exportConditions() {
    return ['node', 'import', 'default'];
  }
}
