import type { PersonalDataTag } from '../../core/database/personal-data.js';

/** Who somebody is on this site. */
export const PROFILE_DATA: PersonalDataTag = {
  purpose: 'To address people, to show them the right language and cases, and to report by service and country',
  basis: 'public_task',
  retention: 'until the account is erased',
  export: true,
  erase: 'anonymise',
};

/** What lets somebody sign in. */
export const SIGN_IN_DATA: PersonalDataTag = {
  purpose: 'To sign people in and to keep others out',
  basis: 'public_task',
  retention: 'until the account is erased',
  export: true,
  erase: 'delete',
};

/** Secrets of signing in: they are useless to their owner in an export, and dangerous to anybody else. */
export const SIGN_IN_SECRET: PersonalDataTag = { ...SIGN_IN_DATA, export: false };

/** One browser that is signed in. */
export const SESSION_DATA: PersonalDataTag = {
  ...SIGN_IN_DATA,
  retention: 'until it is ended, at most 13 hours',
};

/** A link that works once. */
export const LINK_DATA: PersonalDataTag = { ...SIGN_IN_DATA, retention: '30 days after it was used or too old' };

/** Who decided something about an account. */
export const DECISION_DATA: PersonalDataTag = {
  purpose: 'To know who gave a role or closed an account, and why',
  basis: 'legitimate_interest',
  retention: '12 months after the decision ended',
  export: false,
  erase: 'anonymise',
};
