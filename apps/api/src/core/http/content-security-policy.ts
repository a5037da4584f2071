import { createHash } from 'node:crypto';
import helmet, { type HelmetOptions } from 'helmet';
import type { RequestHandler } from 'express';
import type { AppConfig } from '../../config/app-config.js';

/**
 * The two style sheets that React Aria 3.53 puts into the page itself (usePress, usePreventScroll), letter by letter: the policy allows
 * exactly these by hash, so that no other inline style can run. The browser journeys fail on a violation when an update changes them.
 */
const REACT_ARIA_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const helmetOptions = (config: AppConfig): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...REACT_ARIA_STYLES.map(hashOf)],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      frameSrc: [config.env.CONTENT_ORIGIN ?? "'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      ...(config.isHttps && { upgradeInsecureRequests: [] }),
    },
  },
  // On plain http (a closed network, this machine) both would lock people out.
  strictTransportSecurity: config.isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
});

export const securityHeaders = (config: AppConfig): RequestHandler => helmet(helmetOptions(config));
