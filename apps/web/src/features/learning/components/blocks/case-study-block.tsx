import { type BlockOf, resolveVariant } from '@integra/shared-types/content';
import { FileText } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEARNER_PATHS } from '../../../../lib/routing/learner-paths.js';
import styles from './case-study-block.module.css';
import { KeyedList } from './keyed-list.js';
import { useContentLang, useLesson } from './lesson-context.js';
import { Prose } from './prose.js';

type CaseStudyBlockProps = { block: BlockOf<'case_study'> };

/** A fictional case, told for the reader's setting where there is a version for it. */
export const CaseStudyBlock = ({ block }: CaseStudyBlockProps) => {
  const { t } = useTranslation('learning');
  const { view, enrolmentId } = useLesson();
  const id = useId();
  const langOf = useContentLang(block);
  const { title, text, questions, variants } = resolveVariant(block, view.audience);
  return (
    <section className={styles.case} aria-labelledby={id}>
      <div className={styles.head}>
        <p className={styles.kind}>
          <FileText className={styles.icon} />
          {t('block.caseStudy')}
        </p>
        <h2 id={id} lang={langOf('title')}>
          {title}
        </h2>
        {Object.keys(variants).length > 0 && (
          <p className={styles.version}>
            {t('block.caseFor', { audience: t(`audience.${view.audience}`) })}{' '}
            <Link to={`${LEARNER_PATHS.course(enrolmentId)}#audience`} data-print="hide">
              {t('block.changeAudience')}
            </Link>
          </p>
        )}
      </div>
      <Prose text={text} lang={langOf('text')} headingShift={0} />
      <KeyedList
        title={t('block.questions')}
        items={questions}
        langOf={(key) => langOf(`questions.${key}`)}
        isNumbered
      />
    </section>
  );
};
