import { INTL_LOCALE, type Language } from '@integra/shared-types/languages';
import { bg } from './strings/bg.js';
import type { CertificateStrings } from './strings/certificate-strings.js';
import { el } from './strings/el.js';
import { en } from './strings/en.js';
import { fr } from './strings/fr.js';
import { it } from './strings/it.js';
import { nl } from './strings/nl.js';
import { pt } from './strings/pt.js';

export const CERTIFICATE_STRINGS: Readonly<Record<Language, CertificateStrings>> = { en, fr, pt, it, bg, el, nl };

/** An ISO date written out: 21 November 2026. */
export const writeDate = (isoDate: string, language: Language): string => {
  const format = new Intl.DateTimeFormat(INTL_LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' });
  const written = format.format(new Date(isoDate));
  // Intl does not know the ordinal that French writes on the first of a month
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
};

/** 9.5 → 9.5 hours */
export const writeHours = (hours: number, language: Language): string =>
  new Intl.NumberFormat(INTL_LOCALE[language], { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(hours);
