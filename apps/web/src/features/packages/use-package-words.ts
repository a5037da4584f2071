import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../lib/i18n/formatters.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The limits of the import are set in such steps, too. */
const STEP = 1_024;

/** "52 MB", "1.2 GB" */
export const sizeText = (locale: string, bytes: number): string => {
  const power = bytes < STEP ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / STEP ** power);
};

/** Words of this feature that many of its parts need. */
export const usePackageWords = () => {
  const { t } = useTranslation('packages');
  const { locale } = useFormatters();
  return useMemo(
    () => ({
      size: (bytes: number) => sizeText(locale, bytes),
      /** "SCORM 2004, 4th edition"; one that is newer than this page by its own name. */
      edition: (edition: string) => t(`edition.${edition}` as never, { defaultValue: edition }),
    }),
    [t, locale],
  );
};
