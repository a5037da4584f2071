import { createHash } from 'node:crypto';
import { type Language, LANGUAGES } from '@integra/shared-types/languages';
import type { SystemSeed } from '../../../core/database/system-seed.js';
import { type PolicyText, PolicyVersionEntity } from '../policy-version.entity.js';
import * as bg from './bg.js';
import * as el from './el.js';
import * as en from './en.js';
import * as fr from './fr.js';
import * as it from './it.js';
import * as nl from './nl.js';
import * as pt from './pt.js';

const NOTICES = { en, fr, pt, it, bg, el, nl } satisfies Record<Language, { title: string; text: string }>;

const texts = Object.fromEntries(
  LANGUAGES.map((language): [Language, PolicyText] => {
    const { title, text } = NOTICES[language];
    return [language, { title, text, isMachineDrafted: language !== 'en' }];
  }),
) as Record<Language, PolicyText>;

/** Publishes the notice; changed words are a new version, which everybody is asked to accept at the next login. */
export const privacyNoticeSeed: SystemSeed = {
  name: 'privacy notice',
  run: async (manager) => {
    const contentHash = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
    const newest = await manager.findOne(PolicyVersionEntity, {
      where: { kind: 'privacy' },
      order: { version: 'DESC' },
    });
    if (newest?.contentHash === contentHash) return null;
    const version = (newest?.version ?? 0) + 1;
    await manager.insert(PolicyVersionEntity, {
      kind: 'privacy',
      version,
      contentHash,
      texts,
      publishedAt: new Date(),
    });
    return `version ${version} published`;
  },
};
