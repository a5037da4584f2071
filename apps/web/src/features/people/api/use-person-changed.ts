import type { PersonSummary } from '@integra/shared-types/accounts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { personQuery } from '../../../lib/directory/people.js';

/** Shows a changed person at once and reads the lists again. */
export const usePersonChanged = (): ((person: PersonSummary) => void) => {
  const client = useQueryClient();
  return useCallback(
    (person) => {
      client.setQueryData(personQuery(person.accountId).queryKey, person);
      void client.invalidateQueries({ queryKey: ['people', 'list'] });
      void client.invalidateQueries({ queryKey: ['people', 'search'] });
    },
    [client],
  );
};
