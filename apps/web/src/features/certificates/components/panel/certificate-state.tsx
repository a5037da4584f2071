import type { EnrolmentCertificate } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import { FinishedCertificate } from './finished-certificate.js';
import { NameForm } from './name-form.js';
import { NotDue } from './not-due.js';
import { PreparingCertificate } from './preparing-certificate.js';

type CertificateStateProps = {
  enrolmentId: string;
  state: EnrolmentCertificate;
  /** The name was saved, and the form has gone. */
  onSaved: () => void;
};

export const CertificateState = ({ enrolmentId, state, onSaved }: CertificateStateProps) => {
  const { t } = useTranslation('certificates');
  switch (state.state) {
    case 'not_offered':
      return <p>{t('panel.notOffered')}</p>;
    case 'not_due':
      return <NotDue enrolmentId={enrolmentId} state={state} onSaved={onSaved} />;
    case 'name_needed':
      return (
        <>
          <p>{t('panel.nameNeeded')}</p>
          <NameForm enrolmentId={enrolmentId} state={state} submitLabel={t('name.make')} onSaved={onSaved} />
        </>
      );
    case 'preparing':
      return <PreparingCertificate enrolmentId={enrolmentId} />;
    case 'ready':
      return state.certificate && <FinishedCertificate certificate={state.certificate} />;
  }
};
