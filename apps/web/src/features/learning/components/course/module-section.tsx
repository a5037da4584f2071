import type { OutlineModule } from '@integra/shared-types/content';
import type { CourseView } from '@integra/shared-types/learning';
import { LockKeyhole } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { progressOfModule } from '../outline/outline-position.js';
import { useLockReason } from '../outline/use-lock-reason.js';
import { useOutlineLang } from '../outline/use-outline-lang.js';
import { LessonRow } from './lesson-row.js';
import { ModuleAims } from './module-aims.js';
import styles from './module-section.module.css';

type ModuleSectionProps = {
  view: CourseView;
  module: OutlineModule;
  /** From 1. */
  number: number;
};

/** One module: what it is about, how long it still takes, what it waits for, and its lessons. */
export const ModuleSection = ({ view, module, number }: ModuleSectionProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const id = useId();
  const langOf = useOutlineLang(view.outline);
  const lockReason = useLockReason(view.outline);
  const { key, title, summary, lessons } = module;
  const own = progressOfModule(view.progress, key);
  const reason = lockReason(own?.lock ?? null);
  const done = own?.lessons.filter(({ state }) => state === 'done').length ?? 0;
  const facts = [
    t('progress.lessons', { count: lessons.length, done }),
    own && own.minutesLeft > 0 ? t('course.minutesLeft', { time: format.minutes(own.minutesLeft) }) : null,
    own?.isRequired === false ? t('outline.optional') : null,
  ];
  return (
    <section className={styles.module} aria-labelledby={id}>
      <div className={styles.words}>
        <h2 id={id} className={styles.title} lang={langOf(`modules.${key}.title`)}>
          {number}. {title}
        </h2>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
        {reason && (
          <p className={styles.lock}>
            <LockKeyhole className={styles.icon} />
            <span>{reason}</span>
          </p>
        )}
        <p className={styles.summary} lang={langOf(`modules.${key}.summary`)}>
          {summary}
        </p>
        <ModuleAims outline={view.outline} module={module} />
      </div>
      <ol className={styles.lessons}>
        {lessons.map((lesson) => (
          <LessonRow key={lesson.key} view={view} moduleKey={key} lesson={lesson} />
        ))}
      </ol>
    </section>
  );
};
