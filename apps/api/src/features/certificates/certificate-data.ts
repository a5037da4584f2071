import type { PersonalDataTag } from '../../core/database/personal-data.js';

/** What the certificate says, and what its holder chose to show. */
export const CERTIFICATE_DATA: PersonalDataTag = {
  purpose: 'To certify a completed course under the name its holder gave',
  basis: 'legal_obligation',
  retention: 'at least 10 years; erasure takes the name and the file, the rest of the register stays',
  export: true,
  erase: 'anonymise',
};

/** The line of the register that outlives the name. */
export const REGISTER_DATA: PersonalDataTag = {
  purpose: 'To let anybody who holds a certificate check it against the register',
  basis: 'legal_obligation',
  retention: 'at least 10 years: a register of certificates that forgot lines could not be relied on',
  export: true,
  erase: 'keep',
};

/** Why somebody withdrew or corrected a certificate. */
export const DECISION_DATA: PersonalDataTag = {
  purpose: 'To know why a certificate was withdrawn or corrected',
  basis: 'legal_obligation',
  retention: 'at least 10 years, with the register',
  export: true,
  erase: 'delete',
};

/** A name that waits for the completion of the course. */
export const WAITING_NAME: PersonalDataTag = {
  purpose: 'To issue the certificate at once when the course is completed',
  basis: 'public_task',
  retention: 'until the certificate is issued, or until the account is erased',
  export: true,
  erase: 'delete',
};
