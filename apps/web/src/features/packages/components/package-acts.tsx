import type { ScormPackage } from '@integra/shared-types/scorm';
import { BookPlus, Play, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/ui/link-button.js';
import { AUTHOR_PATHS } from '../../../lib/routing/author-paths.js';
import { readyLanguages } from '../ready-languages.js';
import styles from './package-acts.module.css';

type PackageActsProps = { shown: ScormPackage };

/** What an author does with a package that is there; what takes a version is offered when one can be played. */
export const PackageActs = ({ shown }: PackageActsProps) => {
  const { t } = useTranslation('packages');
  const isReady = readyLanguages(shown).length > 0;
  return (
    <div className={styles.acts} data-print="hide">
      {isReady && (
        <LinkButton to={AUTHOR_PATHS.packageTryOut(shown.id)} look="primary" icon={Play}>
          {t('tryOut.title')}
        </LinkButton>
      )}
      <LinkButton to={AUTHOR_PATHS.packageRules(shown.id)} icon={SlidersHorizontal}>
        {t('rules.title')}
      </LinkButton>
      {isReady && (
        <LinkButton to={AUTHOR_PATHS.packageCourse(shown.id)} icon={BookPlus}>
          {t('course.title')}
        </LinkButton>
      )}
    </div>
  );
};
