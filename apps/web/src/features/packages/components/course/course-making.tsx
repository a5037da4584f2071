import type { ScormPackage } from '@integra/shared-types/scorm';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { coursesQuery } from '../../../../lib/directory/courses.js';
import { useChosenLanguage } from '../../use-chosen-language.js';
import { CourseForm } from './course-form.js';
import { CourseMade } from './course-made.js';

type CourseMakingProps = { shown: ScormPackage };

/** From a package to a course: the form, then what came of it. */
export const CourseMaking = ({ shown }: CourseMakingProps) => {
  const client = useQueryClient();
  const { languages, language } = useChosenLanguage(shown);
  const [courseKey, setCourseKey] = useState<string | null>(null);
  if (courseKey !== null) return <CourseMade courseKey={courseKey} />;
  return (
    <CourseForm
      shown={shown}
      languages={languages}
      language={language}
      onMade={(made) => {
        void client.invalidateQueries({ queryKey: coursesQuery.queryKey });
        setCourseKey(made.courseKey);
      }}
    />
  );
};
