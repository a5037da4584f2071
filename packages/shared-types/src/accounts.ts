import { z } from 'zod';
import { type ErrorTable, IdSchema, InstantSchema, nameOf, PageQuerySchema, pageOf } from './common.js';
import { CountrySchema } from './countries.js';
import { FIRST_PAGE_PATHS } from './first-page-paths.js';
import { LanguageSchema } from './languages.js';
import { RoleGrantSchema, RoleSchema, ScopedRoleSchema } from './permissions.js';

export const EmailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Length is what counts (NIST 800-63B); long pass phrases are welcome. */
export const NewPasswordSchema = z.string().min(12).max(128);
const PasswordSchema = z.string().min(1).max(1024);
/** Name to show: may be an alias. The legal name is asked only for a certificate. */
export const DisplayNameSchema = nameOf({ min: 1, max: 100 });
export const SecretTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const TotpCodeSchema = z
  .string()
  .trim()
  .regex(/^\d{6}$/);
export const RecoveryCodeSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]{5}-?[a-z0-9]{5}$/);

export const JOB_ROLES = [
  'prison_officer',
  'prison_specialist',
  'prison_manager',
  'probation_officer',
  'community_practitioner',
  'mentor',
  'trainer',
  'researcher',
  'policy_maker',
  'other',
] as const;
export const JobRoleSchema = z.enum(JOB_ROLES).meta({ id: 'JobRole' });
export type JobRole = z.infer<typeof JobRoleSchema>;

/* ---- session ---- */

/**
 * full: everything the roles allow · second_factor: password was right, code still owed · enrol_second_factor: administrators before
 * they have one · accept_policy: the current privacy notice is not accepted yet.
 */
export const SESSION_STATES = ['full', 'second_factor', 'enrol_second_factor', 'accept_policy'] as const;
export const SessionStateSchema = z.enum(SESSION_STATES).meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof SessionStateSchema>;

export const SessionSchema = z
  .object({
    state: SessionStateSchema,
    accountId: IdSchema,
    personId: IdSchema,
    displayName: z.string(),
    email: z.string(),
    language: LanguageSchema,
    roles: z.array(ScopedRoleSchema),
    permissions: z.array(z.string()).describe('All permissions held in any scope; drives the navigation only.'),
    hasSecondFactor: z.boolean(),
    expiresAt: InstantSchema,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof SessionSchema>;

/** GET /api/session answers 200 with null when nobody is signed in, so that the first page needs no error handling. */
export const CurrentSessionSchema = z.object({ session: SessionSchema.nullable() }).meta({ id: 'CurrentSession' });

export const LoginSchema = z.strictObject({ email: EmailSchema, password: PasswordSchema }).meta({ id: 'Login' });
export const SecondFactorSchema = z
  .strictObject({ code: z.union([TotpCodeSchema, RecoveryCodeSchema]) })
  .meta({ id: 'SecondFactor' });

export const BeginTotpSchema = z
  .strictObject({
    password: PasswordSchema.optional().describe('Needed unless the session is at `enrol_second_factor`.'),
  })
  .meta({ id: 'BeginTotp' });
export const TotpEnrolmentSchema = z
  .object({ secret: z.string(), otpauthUrl: z.string(), qrSvg: z.string().describe('data: URL of an SVG picture') })
  .meta({ id: 'TotpEnrolment' });
export const ConfirmTotpSchema = z.strictObject({ code: TotpCodeSchema }).meta({ id: 'ConfirmTotp' });
export const RecoveryCodesSchema = z.object({ codes: z.array(z.string()).length(10) }).meta({ id: 'RecoveryCodes' });
export const PasswordConfirmationSchema = z
  .strictObject({ password: PasswordSchema })
  .meta({ id: 'PasswordConfirmation' });

export const SessionListSchema = z
  .object({
    items: z.array(
      z.object({
        id: IdSchema,
        device: z.string().describe('Browser and system family, e.g. "Firefox, Windows".'),
        startedAt: InstantSchema,
        lastSeenAt: InstantSchema,
        isCurrent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SessionList' });

/** Encrypts what a page keeps in the browser until it is sent; ends with the login. */
export const StorageKeySchema = z
  .object({ key: z.string().describe('256 bits, base64url') })
  .meta({ id: 'StorageKey' });

/* ---- passwords, invitations, first administrator ---- */

export const ForgotPasswordSchema = z.strictObject({ email: EmailSchema }).meta({ id: 'ForgotPassword' });
export const ResetPasswordSchema = z
  .strictObject({ token: SecretTokenSchema, password: NewPasswordSchema })
  .meta({ id: 'ResetPassword' });
export const ChangePasswordSchema = z
  .strictObject({ currentPassword: PasswordSchema, newPassword: NewPasswordSchema })
  .meta({ id: 'ChangePassword' });

/** What the invitation page shows before anything is typed. */
export const InvitationViewSchema = z
  .object({
    email: z.string(),
    displayName: z.string().nullable(),
    language: LanguageSchema,
    organisationName: z.string().nullable(),
    expiresAt: InstantSchema,
  })
  .meta({ id: 'InvitationView' });
export const TokenQuerySchema = z.strictObject({ token: SecretTokenSchema });

const newAccountFields = {
  token: SecretTokenSchema,
  displayName: DisplayNameSchema,
  language: LanguageSchema,
  password: NewPasswordSchema,
  acceptedPolicyId: IdSchema.describe('The privacy notice that was on the page.'),
};
export const AcceptInvitationSchema = z.strictObject(newAccountFields).meta({ id: 'AcceptInvitation' });
export const SetUpViewSchema = z.object({ expiresAt: InstantSchema }).meta({ id: 'SetUpView' });
export const SetUpAdministratorSchema = z
  .strictObject({ ...newAccountFields, email: EmailSchema })
  .meta({ id: 'SetUpAdministrator' });

/* ---- privacy notice ---- */

export const PolicySchema = z
  .object({
    id: IdSchema,
    version: z.number().int(),
    publishedAt: InstantSchema,
    language: LanguageSchema,
    title: z.string(),
    text: z.string().describe('Markdown'),
    isMachineDrafted: z.boolean(),
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof PolicySchema>;
export const AcceptPolicySchema = z
  .strictObject({ policyId: IdSchema, language: LanguageSchema })
  .meta({ id: 'AcceptPolicy' });

/* ---- own profile ---- */

export const ProfileSchema = z
  .object({
    displayName: z.string(),
    email: z.string(),
    language: LanguageSchema,
    country: CountrySchema.nullable(),
    jobRole: JobRoleSchema.nullable(),
    organisation: z.object({ id: IdSchema, name: z.string() }).nullable(),
    hasSecondFactor: z.boolean(),
    recoveryCodesLeft: z.number().int(),
    policiesAccepted: z.array(z.object({ title: z.string(), version: z.number().int(), acceptedAt: InstantSchema })),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof ProfileSchema>;
export const UpdateProfileSchema = z
  .strictObject({
    displayName: DisplayNameSchema,
    language: LanguageSchema,
    country: CountrySchema.nullable(),
    jobRole: JobRoleSchema.nullable(),
  })
  .partial()
  .meta({ id: 'UpdateProfile' });

/* ---- people, for administrators ---- */

export const ACCOUNT_STATES = ['invited', 'active', 'suspended'] as const;
export const AccountStateSchema = z.enum(ACCOUNT_STATES).meta({ id: 'AccountState' });
export type AccountState = z.infer<typeof AccountStateSchema>;

export const PersonSummarySchema = z
  .object({
    accountId: IdSchema,
    personId: IdSchema,
    displayName: z.string().nullable(),
    email: z.string(),
    state: AccountStateSchema,
    language: LanguageSchema,
    country: CountrySchema.nullable(),
    organisation: z.object({ id: IdSchema, name: z.string() }).nullable(),
    roles: z.array(ScopedRoleSchema.extend({ id: IdSchema })),
    hasSecondFactor: z.boolean(),
    lastSeenAt: InstantSchema.nullable().describe('Day precision is shown.'),
    invitedAt: InstantSchema.nullable(),
    invitationExpiresAt: InstantSchema.nullable(),
  })
  .meta({ id: 'PersonSummary' });
export type PersonSummary = z.infer<typeof PersonSummarySchema>;
export const PersonPageSchema = pageOf(PersonSummarySchema).meta({ id: 'PersonPage' });
export const PeopleQuerySchema = PageQuerySchema.extend({
  search: z.string().trim().max(100).optional(),
  state: AccountStateSchema.optional(),
  role: RoleSchema.optional(),
  organisationId: IdSchema.optional(),
});

export const InviteSchema = z
  .strictObject({
    email: EmailSchema,
    displayName: DisplayNameSchema.nullable().default(null),
    language: LanguageSchema,
    organisationId: IdSchema.nullable().default(null),
    country: CountrySchema.nullable().default(null),
    roles: z.array(RoleGrantSchema).max(10).default([]),
    delivery: z.enum(['email', 'link']).describe('link: the address is answered once, to be copied; nothing is sent.'),
  })
  .meta({ id: 'Invite' });
/** `link` is answered once, when delivery is `link`. */
export const InvitedSchema = z
  .object({ person: PersonSummarySchema, link: z.string().nullable(), expiresAt: InstantSchema })
  .meta({ id: 'Invited' });
export type Invited = z.infer<typeof InvitedSchema>;

export const UpdatePersonSchema = z
  .strictObject({ organisationId: IdSchema.nullable(), country: CountrySchema.nullable() })
  .partial()
  .meta({ id: 'UpdatePerson' });
export const SuspendSchema = z.strictObject({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'Suspend' });

/* ---- errors and paths ---- */

export const ACCOUNT_ERRORS = {
  login_failed: 401,
  second_factor_failed: 401,
  second_factor_unreadable: 409,
  second_factor_required: 403,
  second_factor_enrolment_required: 403,
  policy_acceptance_required: 403,
  policy_outdated: 409,
  password_wrong: 422,
  password_too_common: 422,
  link_expired: 410,
  link_used: 410,
  link_unknown: 404,
  email_taken: 409,
  account_not_found: 404,
  account_suspended: 403,
  session_not_found: 404,
  role_scope_invalid: 422,
  role_not_assignable: 422,
  last_administrator: 409,
  totp_not_started: 409,
  second_factor_mandatory: 409,
  second_factor_already_on: 409,
  own_second_factor: 409,
} as const satisfies ErrorTable;

export const ACCOUNT_PATHS = {
  session: FIRST_PAGE_PATHS.session, // GET (public) · POST login (public) · DELETE logout
  secondFactor: '/api/session/second-factor', // POST
  storageKey: '/api/session/storage-key', // GET
  sessions: '/api/me/sessions', // GET · DELETE ends all others
  oneSession: (id: string) => `/api/me/sessions/${id}`, // DELETE
  forgotPassword: '/api/password/forgot', // POST, always 202
  resetPassword: '/api/password/reset', // POST
  changePassword: '/api/me/password', // POST
  profile: FIRST_PAGE_PATHS.profile, // GET · PATCH
  totp: '/api/me/second-factor', // POST starts enrolment, with password unless it is owed · PUT confirms with a code (answers recovery codes) · DELETE with password
  recoveryCodes: '/api/me/second-factor/recovery-codes', // POST with password: new codes, the old ones end
  invitation: '/api/invitations/current', // GET ?token= (public) · POST accept (public; signs in)
  setUp: '/api/set-up', // GET ?token= (public) · POST (public; signs in)
  policy: '/api/policies/privacy', // GET ?language= (public)
  acceptPolicy: '/api/me/policies', // POST
  people: '/api/people', // GET · POST invite
  person: (accountId: string) => `/api/people/${accountId}`, // GET · PATCH
  reinvite: (accountId: string) => `/api/people/${accountId}/invitation`, // POST {delivery}
  suspend: (accountId: string) => `/api/people/${accountId}/suspension`, // POST · DELETE
  roles: (accountId: string) => `/api/people/${accountId}/roles`, // POST
  role: (accountId: string, roleId: string) => `/api/people/${accountId}/roles/${roleId}`, // DELETE
  endSecondFactor: (accountId: string) => `/api/people/${accountId}/second-factor`, // DELETE
} as const;
export const ReinviteSchema = z.strictObject({ delivery: z.enum(['email', 'link']) }).meta({ id: 'Reinvite' });
