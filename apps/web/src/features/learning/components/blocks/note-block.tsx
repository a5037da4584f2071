import type { BlockOf } from '@integra/shared-types/content';
import { NOTE_MAX_LENGTH } from '@integra/shared-types/learning';
import { useQueryClient } from '@tanstack/react-query';
import { NotebookPen } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { Notice } from '../../../../components/ui/notice.js';
import { TextArea } from '../../../../components/ui/text-area.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { saveNoteAndKeep } from '../../api/saved-note.js';
import { useAutosave } from '../../hooks/use-autosave.js';
import { useContentLang, useLesson } from './lesson-context.js';
import styles from './note-block.module.css';
import { NoteConflict } from './note-conflict.js';
import { NoteStatus } from './note-status.js';
import { Prose } from './prose.js';

type NoteBlockProps = { block: BlockOf<'reflection' | 'action_plan'> };

/** A reflection or the action plan: private to its writer, saved while it is written. */
export const NoteBlock = ({ block }: NoteBlockProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const client = useQueryClient();
  const { enrolmentId, view } = useLesson();
  const id = useId();
  const langOf = useContentLang(block);
  const lessonKey = view.document.key;
  const note = view.notes.find(({ blockKey }) => blockKey === block.key);
  const editor = useRef<HTMLDivElement>(null);
  const { text, state, edit, flush, retry, settle } = useAutosave({
    id: `${enrolmentId} ${block.key}`,
    held: note ?? null,
    save: (written, isLeaving) =>
      saveNoteAndKeep(client, { enrolmentId, lessonKey, blockKey: block.key }, written, isLeaving),
  });

  return (
    <section className={styles.note} aria-labelledby={id}>
      <h2 id={id} className={styles.kind}>
        <NotebookPen className={styles.icon} />
        {t(block.type === 'action_plan' ? 'note.actionPlan' : 'note.reflection')}
      </h2>
      <Prose text={block.prompt} lang={langOf('prompt')} headingShift={0} />
      {block.hint !== null && (
        <p className={styles.hint}>
          <InlineMarkdown text={block.hint} lang={langOf('hint')} />
        </p>
      )}
      {note?.text === null && (
        <Notice kind="attention">
          <p>{t('note.unreadable', { date: format.date(note.savedAt) })}</p>
        </Notice>
      )}
      <div ref={editor} className={styles.editor} data-print="hide" onBlur={flush}>
        <TextArea
          name={block.key}
          label={t('note.field')}
          description={t('note.privacy')}
          isOptional={!block.required}
          rows={7}
          maxLength={NOTE_MAX_LENGTH}
          value={text}
          onChange={edit}
        />
        <NoteStatus state={state} charactersLeft={NOTE_MAX_LENGTH - text.length} onRetry={retry} />
        {state.kind === 'outdated' && (
          <NoteConflict
            held={state.held}
            own={text}
            onSettle={(chosen) => {
              settle(chosen);
              // The buttons go; the focus stays with the text.
              editor.current?.querySelector('textarea')?.focus();
            }}
          />
        )}
      </div>
      <p className={styles.printed}>{text}</p>
    </section>
  );
};
