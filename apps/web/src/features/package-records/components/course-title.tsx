import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../lib/i18n/use-language.js';
import { courseTitlesQuery } from '../api/course-titles.js';

type CourseTitleProps = { courseKey: string };

/** A course by its title, where the catalogue tells it. */
export const CourseTitle = ({ courseKey }: CourseTitleProps) => {
  const { language } = useLanguage();
  const course = useQuery(courseTitlesQuery(language)).data?.find(({ key }) => key === courseKey);
  return <span lang={course?.language}>{course?.title ?? courseKey}</span>;
};
