import { LANGUAGES } from '@integra/shared-types/language-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OrganisationField } from '../../../components/pickers/organisation-field.js';
import { Notice } from '../../../components/ui/notice.js';
import { Select } from '../../../components/ui/select.js';
import { coursesQuery } from '../../../lib/directory/courses.js';
import type { Problem } from '../../../lib/forms/problems.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import { useCountryOptions } from '../../../lib/i18n/use-country-options.js';
import { draftOf, GIVEN_ROLES, type OfferedScope, type RoleDraft, scopesOf } from '../role-drafts.js';
import { TermFields } from './term-fields.js';

type RoleFieldsProps = {
  value: RoleDraft;
  onChange: (value: RoleDraft) => void;
  problem?: Problem | undefined;
};

/** A role, what it is limited to where it is limited, until when it holds and why it is given. */
export const RoleFields = ({ value, onChange, problem }: RoleFieldsProps) => {
  const { t } = useTranslation('people');
  const { role, scopeKind } = value;
  const scopes = role ? scopesOf(role) : [];
  const missing: Problem | undefined = problem && { kind: 'required' };
  return (
    <>
      <Select
        name="role"
        label={t('field.role')}
        value={role}
        emptyLabel={t('field.chooseRole')}
        options={GIVEN_ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
        onChange={(next) => onChange({ ...draftOf(next), validUntil: value.validUntil, reason: value.reason })}
        problem={role === null ? missing : undefined}
      />
      {scopes.length > 1 && (
        <Select
          name="scopeKind"
          label={t('field.scopeKind')}
          value={scopeKind}
          options={scopes.map((kind) => ({ value: kind, label: t(`scope.${kind}`) }))}
          onChange={(kind) => kind && onChange({ ...value, scopeKind: kind, scopeValue: null })}
        />
      )}
      {role && scopeKind !== 'site' && (
        <ScopeValueField
          kind={scopeKind}
          value={value.scopeValue}
          onChange={(scopeValue) => onChange({ ...value, scopeValue })}
          problem={problem?.kind === 'refused' ? problem : value.scopeValue === null ? missing : undefined}
        />
      )}
      {(role === 'administrator' || role === 'trainer') && (
        <Notice kind={role === 'administrator' ? 'attention' : 'info'} isNew>
          <p>{t(`roleNote.${role}`)}</p>
        </Notice>
      )}
      {role && <TermFields value={value} onChange={onChange} missing={missing} />}
    </>
  );
};

type ScopeValueFieldProps = {
  kind: Exclude<OfferedScope, 'site'>;
  value: string | null;
  onChange: (value: string | null) => void;
  problem: Problem | undefined;
};

const ScopeValueField = ({ kind, ...field }: ScopeValueFieldProps) => {
  const { t } = useTranslation('people');
  const format = useFormatters();
  const countries = useCountryOptions();
  const { data: courses } = useQuery({ ...coursesQuery, enabled: kind === 'course' });
  const common = { ...field, name: 'scopeValue', label: t(`scopeField.${kind}`) };
  const listed = (options: { value: string; label: string; lang?: string }[]) => (
    <Select {...common} emptyLabel={t('field.choose')} options={options} />
  );
  switch (kind) {
    case 'organisation':
      return <OrganisationField {...common} description={t('field.typeToSearch')} />;
    case 'course':
      return listed(
        (courses ?? []).map(({ id, title, sourceLanguage }) => ({ value: id, label: title, lang: sourceLanguage })),
      );
    case 'language':
      return listed(LANGUAGES.map((code) => ({ value: code, label: format.language(code) })));
    case 'country':
      return listed(countries);
  }
};
