import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../lib/i18n/formatters.js';
import { useLanguage } from '../../lib/i18n/use-language.js';
import { durationText, elapsedText, instantText, percentText, timeText } from './figures.js';

/** Words and figures of this feature that many of its parts need. */
export const useRecordWords = () => {
  const { t } = useTranslation('packageRecords');
  const { language } = useLanguage();
  const { locale, minutes } = useFormatters();
  return useMemo(
    () => ({
      /** Seconds: "12.5 s", "3 min 20 s", "1 h 20 min". */
      duration: (seconds: number) => durationText(language, seconds, minutes),
      percent: (percent: number) => percentText(locale, percent),
      /** Words for nothing, where there is no score yet. */
      percentOrNone: (percent: number | null) => (percent === null ? t('noScore') : percentText(locale, percent)),
      /** A decimal number as the package gave it, written as in the page's language. */
      decimal: (number: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 7 }).format(Number(number)),
      /** "Choice"; a kind of no standard by its own name. */
      interactionType: (type: string) => t(`type.${type}` as never, { defaultValue: type }),
      /** 16/12/2026, 14:30:05 */
      instant: (instant: string) => instantText(locale, instant),
      /** 14:30:05 */
      time: (instant: string | Date) => timeText(locale, instant),
      /** Milliseconds as "12.340 s". */
      elapsed: (milliseconds: number) => t('journal.elapsed', { seconds: elapsedText(locale, milliseconds) }),
      /** "SCORM 2004, 4th edition"; one that is newer than this page by its own name. */
      edition: (edition: string) => t(`edition.${edition}` as never, { defaultValue: edition }),
    }),
    [t, language, locale, minutes],
  );
};
