import { CertificateCodeSchema } from '@integra/shared-types/certificates';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page as PageFrame } from '../../../components/layout/page.js';
import { CodeForm } from '../../../features/certificates/components/verify/code-form.js';
import { VerificationResult } from '../../../features/certificates/components/verify/verification-result.js';
import { VerifyView } from '../../../features/certificates/components/verify/verify-view.js';

const UNKNOWN = { status: 'unknown', certificate: null } as const;

/** For anybody who was handed a certificate; search engines keep nothing of it. */
export const Page = () => {
  const { t } = useTranslation('certificates');
  const { code: typed } = useParams();
  const code = CertificateCodeSchema.safeParse(typed).data;
  return (
    <PageFrame title={t('verify.title')} lead={t('verify.lead')} width="text">
      <meta name="robots" content="noindex" />
      {code !== undefined && <VerifyView key={code} code={code} />}
      {code === undefined && typed !== undefined && (
        <VerificationResult code={typed} verification={UNKNOWN} isMalformed />
      )}
      {code === undefined && <CodeForm {...(typed === undefined ? {} : { initial: typed })} />}
    </PageFrame>
  );
};
