import type { CourseView, LessonView } from '@integra/shared-types/learning';
import { useMemo, useRef } from 'react';
import { Page } from '../../../../components/layout/page.js';
import { useCurrentBlock } from '../../hooks/use-current-block.js';
import { useKeepPlace } from '../../hooks/use-keep-place.js';
import { useOpenAtPlace } from '../../hooks/use-open-at-place.js';
import { usePrefetchNext } from '../../hooks/use-prefetch-next.js';
import { useVisits } from '../../hooks/use-visits.js';
import { BlockView } from '../blocks/block-view.js';
import { LessonContext, type LessonSlots } from '../blocks/lesson-context.js';
import { positionOf } from '../outline/outline-position.js';
import { LessonHead } from './lesson-head.js';
import { LessonNotices } from './lesson-notices.js';
import { LessonSteps } from './lesson-steps.js';
import styles from './lesson-article.module.css';
import { ModuleNote } from './module-note.js';
import { useLessonTitleLang } from './use-lesson-title-lang.js';

type LessonArticleProps = LessonSlots & { enrolmentId: string; course: CourseView; lesson: LessonView };

/** One lesson: what to know before, its blocks, and what it asks for. */
export const LessonArticle = ({ enrolmentId, course, lesson, renderQuiz, renderCertificate }: LessonArticleProps) => {
  const { document: content, progress, place } = lesson;
  const blocks = useRef<HTMLDivElement>(null);
  const position = positionOf(course.outline, content.key);
  const openedAt = useOpenAtPlace({ document: content, place });
  const currentBlock = useCurrentBlock({ container: blocks, lessonKey: content.key, openedAt });
  const titleLang = useLessonTitleLang(content);
  useVisits({ enrolmentId, lessonKey: content.key, currentBlock });
  useKeepPlace(blocks, content.key, content.language);
  usePrefetchNext(enrolmentId, progress, position?.next?.key ?? null);
  const open = useMemo(
    () => ({ enrolmentId, view: lesson, openedAt, renderQuiz, renderCertificate }),
    [enrolmentId, lesson, openedAt, renderQuiz, renderCertificate],
  );

  return (
    <LessonContext value={open}>
      <article className={styles.article}>
        {position && <LessonHead course={course} position={position} />}
        <Page
          title={content.title}
          titleLang={titleLang}
          width="text"
          lead={<LessonNotices course={course} lesson={lesson} position={position} />}
        >
          {position?.module.note && <ModuleNote outline={course.outline} position={position} />}
          <div ref={blocks} className={styles.blocks}>
            {content.blocks.map((block) => (
              <BlockView key={block.key} block={block} />
            ))}
          </div>
          <LessonSteps
            outline={course.outline}
            steps={progress.steps.filter(({ lessonKey }) => lessonKey === content.key)}
          />
        </Page>
      </article>
    </LessonContext>
  );
};
