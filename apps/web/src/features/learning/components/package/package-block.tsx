import type { BlockOf } from '@integra/shared-types/content';
import { Package } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PackagePlayer } from '../../../../components/package-window/package-player.js';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Notice } from '../../../../components/ui/notice.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { useContentLang, useLesson } from '../blocks/lesson-context.js';
import { Prose } from '../blocks/prose.js';
import { PackageActions } from './package-actions.js';
import styles from './package-block.module.css';
import { PackageFacts } from './package-facts.js';
import { usePackage } from './use-package.js';

type PackageBlockProps = { block: BlockOf<'scorm'> };

/** A SCORM package: what it asks for, how far one is, and the package itself in a frame of another origin. */
export const PackageBlock = ({ block }: PackageBlockProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  const { enrolmentId } = useLesson();
  const langOf = useContentLang(block);
  const { place, player, isReviewing, ended, launch, onSaved, onEnded } = usePackage(enrolmentId, block.key);
  const isPlayable = place.data !== undefined && place.data.rules !== null && place.data.language !== null;
  return (
    <section className={styles.package} aria-labelledby={id} data-open={player !== null || undefined}>
      <div className={styles.head}>
        <p className={styles.kind}>
          <Package className={styles.icon} />
          {t('package.label')}
        </p>
        <h2 id={id} lang={langOf('title')}>
          {block.title}
        </h2>
      </div>
      {block.text !== null && <Prose text={block.text} lang={langOf('text')} headingShift={0} />}
      {place.error && place.data === undefined && (
        <ErrorState
          title={t('package.failed')}
          error={place.error}
          onRetry={() => void place.refetch()}
          isRetrying={place.isFetching}
        />
      )}
      {place.isPending && <Skeleton count={3} />}
      {place.data && !isPlayable && player === null && (
        <Notice kind="info" title={t('package.unplayable')}>
          {t(place.data.rules === null ? 'package.missing' : 'package.notReady')}
        </Notice>
      )}
      {player && (
        <PackagePlayer
          key={player.playerUrl}
          player={player}
          title={block.title}
          note={isReviewing && t('package.reviewText')}
          onSaved={onSaved}
          onEnded={onEnded}
        />
      )}
      {/* Below what is open: what it comes to must not move it. */}
      {place.data && <PackageFacts place={place.data} />}
      {place.data && isPlayable && player === null && (
        <PackageActions place={place.data} ended={ended} isBusy={launch.isPending} onLaunch={launch.run} />
      )}
      {launch.error && <ErrorState title={t('package.notOpened')} error={launch.error} />}
    </section>
  );
};
