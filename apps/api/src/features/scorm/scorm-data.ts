import type { PersonalDataTag } from '../../core/database/personal-data.js';

/** Who brought a package in. */
export const AUTHORSHIP: PersonalDataTag = {
  purpose: 'To know whom to ask about a package',
  basis: 'legitimate_interest',
  retention: 'as long as the package is kept, or until the account is erased',
  export: false,
  erase: 'anonymise',
};
