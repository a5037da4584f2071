import { isLanguage } from '@integra/shared-types/language-table';
import type { ScopedRole } from '@integra/shared-types/permissions';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { coursesQuery } from '../../../lib/directory/courses.js';
import { organisationQuery } from '../../../lib/directory/organisations.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';

type RoleNameProps = { role: Pick<ScopedRole, 'role' | 'scopeKind' | 'scopeValue'> };

/** A role and what it is limited to: "Translator, French". */
export const RoleName = ({ role: { role, scopeKind, scopeValue } }: RoleNameProps) => {
  const { t } = useTranslation('people');
  const format = useFormatters();
  const name = t(`role.${role}`);
  if (scopeValue === null) return name;
  switch (scopeKind) {
    case 'organisation':
      return (
        <>
          {name}, <OrganisationName id={scopeValue} />
        </>
      );
    case 'course':
      return (
        <>
          {name}, <CourseTitle id={scopeValue} />
        </>
      );
    case 'country':
      return `${name}, ${format.country(scopeValue)}`;
    case 'language':
      return `${name}, ${isLanguage(scopeValue) ? format.language(scopeValue) : scopeValue}`;
    case 'cohort':
    case 'site':
      return name;
  }
};

type ByIdProps = { id: string };

const OrganisationName = ({ id }: ByIdProps) => useQuery(organisationQuery(id)).data?.name ?? '…';

const CourseTitle = ({ id }: ByIdProps) => {
  const course = useQuery(coursesQuery).data?.find((candidate) => candidate.id === id);
  return <span lang={course?.sourceLanguage}>{course?.title ?? '…'}</span>;
};
