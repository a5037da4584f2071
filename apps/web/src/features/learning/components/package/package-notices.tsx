import type { PackagePlace } from '@integra/shared-types/scorm-playing';
import { useTranslation } from 'react-i18next';
import type { PlayerEnd } from '../../../../components/package-window/use-shell.js';
import { Notice } from '../../../../components/ui/notice.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { isReview } from './package-offer.js';

type PackageNoticesProps = { place: PackagePlace; ended: PlayerEnd | null; hasOffer: boolean };

/** What there is to know before one opens a package: why it closed, where else it is open, what has changed. */
export const PackageNotices = ({ place, ended, hasOffer }: PackageNoticesProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const { language } = useLanguage();
  const { openElsewhereSince, attempts, hasNewerVersion } = place;
  const isOpen = attempts.some((attempt) => attempt.isOpen);
  return (
    <>
      {ended === 'fenced' && (
        <Notice kind="info" isNew title={t('package.fenced')}>
          {t('package.fencedText')}
        </Notice>
      )}
      {ended === 'over' && (
        <Notice kind="attention" isNew title={t('package.over')}>
          {t('package.overText')}
        </Notice>
      )}
      {ended === 'unsent' && (
        <Notice kind="attention" isNew title={t('package.unsent')}>
          {t('package.unsentText')}
        </Notice>
      )}
      {ended === null && openElsewhereSince !== null && (
        <Notice kind="info" title={t('package.elsewhere')}>
          {t('package.elsewhereText', { time: format.shortDateTime(openElsewhereSince) })}
        </Notice>
      )}
      {isOpen && hasNewerVersion && <p>{t('package.newVersion')}</p>}
      {isReview(place) && <p>{t('package.reviewText')}</p>}
      {place.language !== null && place.language !== language && (
        <p>{t('package.otherLanguage', { language: format.language(place.language) })}</p>
      )}
      {!hasOffer && <p>{t('package.once')}</p>}
    </>
  );
};
