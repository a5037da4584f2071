import type { Blueprint } from '@integra/shared-types/blueprint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { RadioGroup } from '../../../components/ui/radio-group.js';
import { myCompetencesQuery, rateSelf } from '../api/blueprint.js';
import styles from './self-rating.module.css';
import { useLevelName } from './use-level-name.js';

const LEVELS = [0, 1, 2, 3, 4] as const;

type SelfRatingProps = { blueprint: Blueprint; code: string; rated: number | null };

/** One's own rating of one competence; saved on request, so that trying the choices leaves no trace. */
export const SelfRating = ({ blueprint, code, rated }: SelfRatingProps) => {
  const { t } = useTranslation('blueprint');
  const client = useQueryClient();
  const announce = useAnnounce();
  const nameOf = useLevelName(blueprint);
  const [chosen, setChosen] = useState<number | null>(null);
  const level = chosen ?? rated;
  const rate = useMutation({
    mutationFn: (value: number) => rateSelf({ competence: code, level: value }),
    onSuccess: (answer) => {
      client.setQueryData(myCompetencesQuery.queryKey, answer);
      setChosen(null);
      announce(t('rate.saved'));
    },
  });
  return (
    <div className={styles.rating}>
      <RadioGroup
        name={`rating-${code}`}
        label={t('rate.label')}
        description={t('rate.description')}
        value={level === null ? null : String(level)}
        options={LEVELS.map((value) => ({ value: String(value), label: nameOf(value) }))}
        onChange={(value) => setChosen(Number(value))}
      />
      {rate.error && <ErrorState title={t('rate.failed')} error={rate.error} />}
      <div>
        <Button
          isDisabled={level === null || level === rated}
          isBusy={rate.isPending}
          onClick={() => level !== null && rate.mutate(level)}
        >
          {t('rate.save')}
        </Button>
      </div>
    </div>
  );
};
