import type { JobRole } from '@integra/shared-types/accounts';
import type { Country } from '@integra/shared-types/countries';
import type { Language } from '@integra/shared-types/languages';
import type { OrganisationKind } from '@integra/shared-types/organisations';
import type { Role, ScopeKind } from '@integra/shared-types/permissions';

/** All of it is invented. */
export const DEMO_ORGANISATIONS = [
  { key: 'prison', name: 'Riverside Prison Service', kind: 'prison_service', country: 'FR' },
  { key: 'probation', name: 'Northern Probation Service', kind: 'probation_service', country: 'NL' },
  { key: 'community', name: 'Open Doors Community Centre', kind: 'community_organisation', country: 'PT' },
  { key: 'training', name: 'Training Institute for Justice Staff', kind: 'training_provider', country: 'BG' },
  { key: 'university', name: 'University of the Hills', kind: 'university', country: 'IT' },
  { key: 'ministry', name: 'Department of Justice Training', kind: 'ministry', country: 'GR' },
] as const satisfies readonly { key: string; name: string; kind: OrganisationKind; country: Country }[];

export type DemoOrganisationKey = (typeof DEMO_ORGANISATIONS)[number]['key'];

export type DemoPerson = {
  readonly role: Role;
  readonly displayName: string;
  readonly language: Language;
  readonly jobRole: JobRole;
  readonly organisation: DemoOrganisationKey;
  /** Null for the whole site; `organisation` stands for the person's own. */
  readonly scope: { readonly kind: ScopeKind; readonly value: string } | null;
};

const person = (
  role: Role,
  displayName: string,
  language: Language,
  jobRole: JobRole,
  organisation: DemoOrganisationKey,
  scope: DemoPerson['scope'] = null,
): DemoPerson => ({ role, displayName, language, jobRole, organisation, scope });

/** One fictional person per role. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('administrator', 'Ada Meadow', 'en', 'other', 'ministry'),
  person('learner', 'Robin Field', 'en', 'prison_officer', 'prison'),
  person('trainer', 'Ilse Duin', 'nl', 'trainer', 'training'),
  person('author', 'Camille Rivière', 'fr', 'trainer', 'university'),
  person('translator', 'Élodie Prairie', 'fr', 'other', 'university', { kind: 'language', value: 'fr' }),
  person('reviewer', 'Lucien Vallon', 'fr', 'other', 'university', { kind: 'language', value: 'fr' }),
  person('mentor', 'Marisa Ribeira', 'pt', 'mentor', 'community'),
  person('mentor_coordinator', 'Tomás Serra', 'pt', 'community_practitioner', 'community', {
    kind: 'country',
    value: 'PT',
  }),
  person('country_coordinator', 'Велина Горска', 'bg', 'policy_maker', 'training', { kind: 'country', value: 'BG' }),
  person('organisation_manager', 'Bram Polder', 'nl', 'prison_manager', 'probation', {
    kind: 'organisation',
    value: 'own',
  }),
  person('facilitator', 'Fiorella Colle', 'it', 'trainer', 'university'),
  person('national_editor', 'Ελπίδα Κάμπου', 'el', 'policy_maker', 'ministry', { kind: 'country', value: 'GR' }),
  person('project_staff', 'Noa Bosch', 'en', 'researcher', 'university'),
];

/** example.org is reserved for examples: nothing is ever delivered there. */
export const demoEmail = ({ role }: DemoPerson): string => `${role.replaceAll('_', '-')}@demo.example.org`;
