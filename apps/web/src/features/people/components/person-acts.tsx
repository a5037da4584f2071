import type { AccountState, PersonSummary } from '@integra/shared-types/accounts';
import { Ban, LockOpen, type LucideIcon, Mail } from 'lucide-react';
import { ReinviteDialog } from './reinvite-dialog.js';
import { ReopenDialog } from './reopen-dialog.js';
import { SuspendDialog } from './suspend-dialog.js';

/** What can be done to an account; also the keys of their words. */
export type PersonAct = 'reinvite' | 'suspend' | 'reopen';

export const ACTS: Readonly<Record<AccountState, readonly PersonAct[]>> = {
  invited: ['reinvite', 'suspend'],
  active: ['suspend'],
  suspended: ['reopen'],
};

export const ACT_ICON: Readonly<Record<PersonAct, LucideIcon>> = { reinvite: Mail, suspend: Ban, reopen: LockOpen };

type PersonActDialogProps = { act: PersonAct; person: PersonSummary; onClose: () => void };

export const PersonActDialog = ({ act, ...props }: PersonActDialogProps) => {
  switch (act) {
    case 'reinvite':
      return <ReinviteDialog {...props} />;
    case 'suspend':
      return <SuspendDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
  }
};
