import type { AppConfig } from '../../../config/app-config.js';

const SHARED_HEADERS = {
  'Permissions-Policy': 'unload=(self)',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * What a package may do: run the inline scripts and `eval` that authoring tools write, and ask nobody but its own origin for
 * anything. Browsers leave two ways out that no header closes: WebRTC, and a new window that the learner's click opens. It may be
 * embedded by its origin and by the portal, and may still end in `unload`, which browsers are taking away.
 */
export const packageHeaders = ({ publicUrl }: Pick<AppConfig, 'publicUrl'>): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'self'",
    `frame-ancestors 'self' ${publicUrl}`,
  ].join('; '),
  ...SHARED_HEADERS,
});

/** The shell around a package is ours and needs no inline scripts; only the portal may embed it. */
export const playerHeaders = ({ publicUrl }: Pick<AppConfig, 'publicUrl'>): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${publicUrl}`,
  ].join('; '),
  ...SHARED_HEADERS,
});

/** For everything that is no file of a package. */
export const REFUSAL_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'",
  'Content-Type': 'text/plain; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
};
