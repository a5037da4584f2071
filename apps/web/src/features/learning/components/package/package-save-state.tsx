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
  const [told, setTold] = useState({ kind: save.kind, isTrouble: false, spoken: '' });
  const Icon = ICON[save.kind];
  const words = save.kind === 'saved' ? t('package.saved', { time: format.time(save.at) }) : t(`package.${save.kind}`);

  if (told.kind !== save.kind) {
    const isOver = told.isTrouble && save.kind === 'saved';
    setTold({
      kind: save.kind,
      isTrouble: told.isTrouble && !isOver,
      spoken: isOver ? words : told.spoken,
    });
  }

  useEffect(() => {
    if (save.kind !== 'unsaved') return undefined;
    const timer = setTimeout(() => setTold({ kind: 'unsaved', isTrouble: true, spoken: words }), TROUBLE_MS);
    return () => clearTimeout(timer);
  }, [save.kind, words]);

  return (
    <>
      <p className={styles.state} data-state={save.kind} role="status" aria-live="off">
        <Icon className={styles.icon} />
        {words}
      </p>
      <VisuallyHidden>
        <span aria-live="polite">{told.spoken}</span>
      </VisuallyHidden>
    </>
  );
};
