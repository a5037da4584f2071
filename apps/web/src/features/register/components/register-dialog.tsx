import type { RegisterEntry } from '@integra/shared-types/certificates';
import { CertificateDialog } from './certificate-dialog.js';
import { CorrectDialog } from './correct-dialog.js';
import { RevokeDialog } from './revoke-dialog.js';

export type RegisterAct = 'details' | 'correct' | 'revoke';

type RegisterDialogProps = { act: RegisterAct; entry: RegisterEntry; onClose: () => void };

export const RegisterDialog = ({ act, ...props }: RegisterDialogProps) => {
  switch (act) {
    case 'details':
      return <CertificateDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'revoke':
      return <RevokeDialog {...props} />;
  }
};
