import { CloudAlert, CloudCheck, type LucideIcon, LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../../components/ui/visually-hidden.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './package-save-state.module.css';
import type { SaveState } from './use-shell.js';

/** The player saves 10 s after a change at the latest: before that, "not saved yet" is no trouble, and nothing to say aloud. */
const TROUBLE_MS = 12_000;

const ICON: Readonly<Record<SaveState['kind'], LucideIcon>> = {
  opening: LoaderCircle,
  open: CloudCheck,
  unsaved: CloudAlert,
  saving: LoaderCircle,
  saved: CloudCheck,
};

type PackageSaveStateProps = { save: SaveState };

/** Whether what one does in a package is saved: always in sight; spoken only when there is trouble, and when that is over. */
export const PackageSaveState = ({ save }: PackageSaveStateProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const [isTrouble, setTrouble] = useState(false);
  const [spoken, setSpoken] = useState('');
  const Icon = ICON[save.kind];
  const words = save.kind === 'saved' ? t('package.saved', { time: format.time(save.at) }) : t(`package.${save.kind}`);

  useEffect(() => {
    if (save.kind === 'saved' && isTrouble) {
      setTrouble(false);
      setSpoken(words);
    }
    if (save.kind !== 'unsaved' || isTrouble) return undefined;
    const timer = setTimeout(() => {
      setTrouble(true);
      setSpoken(words);
    }, TROUBLE_MS);
    return () => clearTimeout(timer);
  }, [save.kind, words, isTrouble]);

  return (
    <>
      <p className={styles.state} data-state={save.kind} role="status" aria-live="off">
        <Icon className={styles.icon} />
        {words}
      </p>
      <VisuallyHidden>
        <span aria-live="polite">{spoken}</span>
      </VisuallyHidden>
    </>
  );
};
