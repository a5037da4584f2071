import { INTL_LOCALE, isLanguage, type Language } from '@integra/shared-types/language-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

type Instant = string | Date;

const SHORT_DATE = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** Dates in the reader's own time zone; numbers, units and names in the reader's language. */
export const formattersFor = (language: Language) => {
  const locale = INTL_LOCALE[language];
  const instant = (value: Instant): Date => (typeof value === 'string' ? new Date(value) : value);
  // By language alone: the British short form of minutes is "mins".
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

  return {
    locale,
    /** 16 December 2026 */
    date: (value: Instant) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(instant(value)),
    /** 16 December 2026: a calendar day (YYYY-MM-DD), the same in every time zone */
    day: (value: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value)),
    /** 16/12/2026, for tables */
    shortDate: (value: Instant) => new Intl.DateTimeFormat(locale, SHORT_DATE).format(instant(value)),
    /** 16/12/2026: a calendar day (YYYY-MM-DD), for tables */
    shortDay: (value: string) =>
      new Intl.DateTimeFormat(locale, { ...SHORT_DATE, timeZone: 'UTC' }).format(new Date(value)),
    /** 16/12/2026, 14:30, for tables */
    shortDateTime: (value: Instant) =>
      new Intl.DateTimeFormat(locale, { ...SHORT_DATE, hour: '2-digit', minute: '2-digit' }).format(instant(value)),
    /** 16 December 2026 at 14:30 */
    dateTime: (value: Instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(instant(value)),
    time: (value: Instant) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(instant(value)),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** A share between 0 and 1, in whole percent. */
    percent: (share: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** Whole minutes: "42 min", "1 h 20 min". */
    minutes: (total: number) => {
      const [hours, minutes] = [Math.floor(total / 60), Math.round(total % 60)];
      if (hours === 0) return unit(minutes, 'minute');
      return minutes === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`;
    },
    /** "a, b and c" */
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    /** "a, b or c" */
    either: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items),
    language: (code: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code,
    country: (code: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code,
    compare: new Intl.Collator(locale).compare,
  };
};

export type Formatters = ReturnType<typeof formattersFor>;

export const useFormatters = (): Formatters => {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  return useMemo(() => formattersFor(language), [language]);
};
