import { useFormatters } from '../../../lib/i18n/formatters.js';

/** Points with at most two decimals; percent as the server counts it, with one where it needs it: 79.9 % is not 80 %. */
export const useScoreFormat = () => {
  const { locale } = useFormatters();
  return {
    points: (points: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(points),
    percent: (percent: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100),
  };
};
