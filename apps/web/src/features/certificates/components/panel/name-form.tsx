import type { EnrolmentCertificate } from '@integra/shared-types/certificates';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { Skeleton } from '../../../../components/ui/skeleton.js';
import { useLanguage } from '../../../../lib/i18n/use-language.js';
import { courseOfEnrolmentQuery } from '../../api/course-of-enrolment.js';
import { NameFields } from './name-fields.js';

type NameFormProps = {
  enrolmentId: string;
  state: EnrolmentCertificate;
  submitLabel: string;
  onSaved: () => void;
  /** Where the form can be put away again. */
  onCancel?: () => void;
};

/** Asks for the legal name and the language, of those that the course has. */
export const NameForm = ({ enrolmentId, ...rest }: NameFormProps) => {
  const { language } = useLanguage();
  const { data: course, error, refetch, isFetching } = useQuery(courseOfEnrolmentQuery(enrolmentId, language));
  if (course) return <NameFields enrolmentId={enrolmentId} languages={course.languages} {...rest} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
  return <Skeleton count={4} />;
};
