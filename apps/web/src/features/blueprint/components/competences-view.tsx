import type { Blueprint } from '@integra/shared-types/blueprint';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Select } from '../../../components/ui/select.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { blueprintQuery, myCompetencesQuery } from '../api/blueprint.js';
import styles from './competences-view.module.css';
import { DomainSection } from './domain-section.js';
import { LevelsLegend } from './levels-legend.js';

type CompetencesViewProps = {
  /** Key of the role profile that fits the reader's job, where one does. */
  suggestedProfile: string | null;
};

/** The blueprint beside what one has gathered for each competence. */
export const CompetencesView = ({ suggestedProfile }: CompetencesViewProps) => {
  const { t } = useTranslation('blueprint');
  const { language } = useLanguage();
  const { data: blueprint, error, refetch, isFetching } = useQuery(blueprintQuery(language));
  if (blueprint) return <BlueprintView blueprint={blueprint} suggestedProfile={suggestedProfile} />;
  if (!error) return <Skeleton shape="rows" count={8} />;
  return <ErrorState title={t('failed')} error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
};

type BlueprintViewProps = CompetencesViewProps & { blueprint: Blueprint };

const BlueprintView = ({ blueprint, suggestedProfile }: BlueprintViewProps) => {
  const { t } = useTranslation('blueprint');
  const format = useFormatters();
  const { language } = useLanguage();
  const records = useQuery(myCompetencesQuery);
  // undefined: nothing was chosen on this page yet, so the own job role counts.
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const profile =
    blueprint.profiles.find(({ key }) => key === (chosen === undefined ? suggestedProfile : chosen)) ?? null;
  const lang = blueprint.language === language ? undefined : blueprint.language;
  return (
    <div className={styles.view}>
      {lang && <p className={styles.attention}>{t('language', { language: format.language(lang) })}</p>}
      <div className={styles.top}>
        <LevelsLegend blueprint={blueprint} lang={lang} />
        <Select
          name="profile"
          label={t('profile.label')}
          description={t('profile.description')}
          isOptional
          emptyLabel={t('profile.none')}
          value={profile?.key ?? null}
          options={blueprint.profiles.map(({ key, title }) => ({
            value: key,
            label: title,
            ...(lang ? { lang } : {}),
          }))}
          onChange={setChosen}
        />
      </div>
      {records.error && !records.data && (
        <ErrorState
          title={t('recordsFailed')}
          error={records.error}
          onRetry={() => void records.refetch()}
          isRetrying={records.isFetching}
        />
      )}
      {blueprint.domains.map((domain) => (
        <DomainSection
          key={domain.code}
          blueprint={blueprint}
          domain={domain}
          target={profile?.targets[domain.code] ?? null}
          evidence={records.data ?? []}
          lang={lang}
        />
      ))}
      {blueprint.label !== null && (
        <p className={styles.label} lang={lang}>
          {blueprint.title} · {blueprint.version} · {blueprint.label}
        </p>
      )}
    </div>
  );
};
