import { CloudAlert, CloudCheck, type LucideIcon, LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../ui/visually-hidden.js';
import { useFormatters } from '../../lib/i18n/formatters.js';
import styles from './package-save-state.module.css';
import type { SaveState } from './use-shell.js';

/** The player opens, and saves after a change, in 10 s at the latest: before that there is no trouble, and nothing to say aloud. */
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
  const { t } = useTranslation('packageWindow');
  const format = useFormatters();
  const [told, setTold] = useState({ kind: save.kind, isTrouble: false, spoken: '' });
  const { kind } = save;
  const Icon = ICON[kind];
  const wordsOf = (state: SaveState, isTrouble: boolean): string => {
    if (state.kind === 'saved') return t('saved', { time: format.time(state.at) });
    return t(state.kind === 'opening' && isTrouble ? 'slow' : state.kind);
  };
  const troubleWords = wordsOf(save, true);

  if (told.kind !== kind) {
    const isOver = told.isTrouble && (kind === 'saved' || kind === 'open');
    setTold({
      kind,
      isTrouble: told.isTrouble && !isOver,
      spoken: isOver ? wordsOf(save, false) : told.spoken,
    });
  }

  useEffect(() => {
    if (kind !== 'unsaved' && kind !== 'opening') return undefined;
    const timer = setTimeout(() => setTold({ kind, isTrouble: true, spoken: troubleWords }), TROUBLE_MS);
    return () => clearTimeout(timer);
  }, [kind, troubleWords]);

  return (
    <>
      <p className={styles.state} data-state={kind} role="status" aria-live="off">
        <Icon className={styles.icon} />
        {wordsOf(save, told.isTrouble)}
      </p>
      <VisuallyHidden>
        <span aria-live="polite">{told.spoken}</span>
      </VisuallyHidden>
    </>
  );
};
