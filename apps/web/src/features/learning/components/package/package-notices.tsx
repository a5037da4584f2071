import type { PackagePlace } from '@integra/shared-types/scorm-playing';
import { useTranslation } from 'react-i18next';
import type { PlayerEnd } from '../../../../components/package-window/use-shell.js';
import { Notice, type NoticeKind } from '../../../../components/ui/notice.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { isReview } from './package-offer.js';

type PackageNoticesProps = { place: PackagePlace; ended: PlayerEnd | null; hasOffer: boolean };

/** What is said of each end; nothing of the one that the person asked for. */
const ENDS = {
  left: null,
  fenced: { kind: 'info', title: 'package.fenced', text: 'package.fencedText' },
  over: { kind: 'attention', title: 'package.over', text: 'package.overText' },
  unsent: { kind: 'attention', title: 'package.unsent', text: 'package.unsentText' },
  used: { kind: 'info', title: 'package.used', text: 'package.usedText' },
} as const satisfies Readonly<Record<PlayerEnd, { kind: NoticeKind; title: string; text: string } | null>>;

/** What there is to know before one opens a package: why it closed, where else it is open, what has changed. */
export const PackageNotices = ({ place, ended, hasOffer }: PackageNoticesProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const { language } = useLanguage();
  const { openElsewhereSince, attempts, hasNewerVersion } = place;
  const open = attempts.find(({ isOpen }) => isOpen);
  const end = ended && ENDS[ended];
  return (
    <>
      {end && (
        <Notice kind={end.kind} isNew title={t(end.title)}>
          {t(end.text)}
        </Notice>
      )}
      {ended === null && openElsewhereSince !== null && (
        <Notice kind="info" title={t('package.elsewhere')}>
          {t('package.elsewhereText', { time: format.shortDateTime(openElsewhereSince) })}
        </Notice>
      )}
      {open !== undefined && hasNewerVersion && <p>{t('package.newVersion')}</p>}
      {isReview(place) && <p>{t('package.reviewText')}</p>}
      {open?.isOver && !isReview(place) && <p>{t('package.endedText')}</p>}
      {place.language !== null && place.language !== language && (
        <p>{t('package.otherLanguage', { language: format.language(place.language) })}</p>
      )}
      {!hasOffer && <p>{t('package.once')}</p>}
    </>
  );
};
