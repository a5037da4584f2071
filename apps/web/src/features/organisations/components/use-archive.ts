import type { Organisation } from '@integra/shared-types/organisations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { archiveOrganisation, restoreOrganisation } from '../api/organisations.js';

type Change = { organisation: Organisation; to: 'archived' | 'restored' };

/** Archives at once, because it can be undone at once; keeps what was done last. */
export const useArchive = () => {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ organisation: { id }, to }: Change) =>
      to === 'archived' ? archiveOrganisation(id) : restoreOrganisation(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisations'] }),
  });
  return {
    archive: (organisation: Organisation) => change.mutate({ organisation, to: 'archived' }),
    restore: (organisation: Organisation) => change.mutate({ organisation, to: 'restored' }),
    isPending: change.isPending,
    last: change.isSuccess ? change.variables : null,
    error: change.error,
  };
};

export type ArchiveState = ReturnType<typeof useArchive>;
