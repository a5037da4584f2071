import type { PersonalDataTag } from '../../core/database/personal-data.js';

/** What holds for every record of somebody's learning. */
export const LEARNING_RECORD: PersonalDataTag = {
  purpose: 'To show learners where they stand, to resume, and to decide on completion',
  basis: 'public_task',
  retention: 'until the account is erased, then without the person',
  export: true,
  erase: 'anonymise',
};

/** What learners wrote for themselves alone. */
export const PRIVATE_NOTE: PersonalDataTag = {
  purpose: 'To keep reflections and the action plan for their writer alone',
  basis: 'public_task',
  retention: 'until the account is erased',
  export: true,
  erase: 'delete',
};
