import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyField } from '../../../../components/ui/copy-field.js';
import { Notice } from '../../../../components/ui/notice.js';
import { ADMIN_PATHS } from '../../../../lib/routing/admin-paths.js';
import { hasPermission, useSignedIn } from '../../../../lib/session/session.js';
import styles from './course-made.module.css';

type CourseMadeProps = { courseKey: string };

/** The course is there; who opens it to others, and where. */
export const CourseMade = ({ courseKey }: CourseMadeProps) => {
  const { t } = useTranslation('packages');
  const mayOpen = hasPermission(useSignedIn(), 'courses.manage');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div className={styles.made}>
      <div ref={words} tabIndex={-1}>
        <Notice
          kind="success"
          title={t('course.made')}
          actions={mayOpen && <Link to={ADMIN_PATHS.courses}>{t('course.open')}</Link>}
        >
          {t(mayOpen ? 'course.madeTextOpen' : 'course.madeText')}
        </Notice>
      </div>
      <CopyField label={t('course.key')} description={t('course.keyText')} value={courseKey} />
    </div>
  );
};
