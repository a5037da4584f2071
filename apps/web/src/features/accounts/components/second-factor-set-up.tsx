import type { TotpEnrolmentSchema } from '@integra/shared-types/accounts';
import { useState } from 'react';
import type { z } from 'zod';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorConfirmation } from './second-factor-confirmation.js';
import { SecondFactorStart } from './second-factor-start.js';

type SecondFactorSetUpProps = {
  isPasswordAsked: boolean;
  /** The factor counts from now on; the recovery codes are on the page and must not be taken off it. */
  onConfirmed: () => void;
  /** The codes were kept. */
  onFinished: () => void;
};

/** Three steps in one place: get an app, scan and confirm, keep the recovery codes. */
export const SecondFactorSetUp = ({ isPasswordAsked, onConfirmed, onFinished }: SecondFactorSetUpProps) => {
  const [enrolment, setEnrolment] = useState<z.infer<typeof TotpEnrolmentSchema> | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  if (codes) return <RecoveryCodes codes={codes} onKept={onFinished} />;
  if (!enrolment) return <SecondFactorStart isPasswordAsked={isPasswordAsked} onBegun={setEnrolment} />;
  return (
    <SecondFactorConfirmation
      enrolment={enrolment}
      onConfirmed={(next) => {
        setCodes(next);
        onConfirmed();
      }}
    />
  );
};
