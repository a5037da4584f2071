import { useQuery } from '@tanstack/react-query';
import { coursesQuery } from '../../../lib/directory/courses.js';

type CourseTitleProps = { courseKey: string };

/** A course by its title, in the language it was written in. */
export const CourseTitle = ({ courseKey }: CourseTitleProps) => {
  const course = useQuery(coursesQuery).data?.find(({ key }) => key === courseKey);
  return <span lang={course?.sourceLanguage}>{course?.title ?? courseKey}</span>;
};
