import { NOTE_MAX_LENGTH } from '@integra/shared-types/learning';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/ui/button.js';
import { Notice } from '../../../../components/ui/notice.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import type { HeldText } from '../../hooks/autosaver.js';
import styles from './note-block.module.css';

type NoteConflictProps = { held: HeldText; own: string; onSettle: (text: string) => void };

/** Written elsewhere meanwhile: the other text beside the own one, until the writer says what is to stand there. */
export const NoteConflict = ({ held, own, onSettle }: NoteConflictProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const other = held.text ?? '';
  const both = `${other}\n\n${own}`;

  return (
    <Notice
      kind="attention"
      title={t('note.other', { date: format.dateTime(held.savedAt) })}
      actions={
        <>
          {both.length <= NOTE_MAX_LENGTH && <Button onClick={() => onSettle(both)}>{t('note.keepBoth')}</Button>}
          <Button onClick={() => onSettle(own)}>{t('note.keepOwn')}</Button>
          <Button onClick={() => onSettle(other)}>{t('note.takeOther')}</Button>
        </>
      }
    >
      <p className={styles.other}>{other}</p>
    </Notice>
  );
};
