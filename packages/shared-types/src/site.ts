import { z } from 'zod';
import { FIRST_PAGE_PATHS } from './first-page-paths.js';

/** What every page needs before anybody signs in; public, cacheable for a minute. */
export const SiteSchema = z
  .object({
    name: z.string(),
    fundingText: z.string().nullable(),
    isDemo: z.boolean(),
    isPlainHttp: z.boolean().describe('Plain http outside loopback: a standing banner says so.'),
    hasMail: z.boolean().describe('An SMTP server is configured.'),
    needsSetUp: z.boolean().describe('No administrator exists yet.'),
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof SiteSchema>;

export const SITE_PATH = FIRST_PAGE_PATHS.site;
