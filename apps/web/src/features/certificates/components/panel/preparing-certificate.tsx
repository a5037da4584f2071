import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../components/ui/notice.js';
import { useLive } from '../../../../lib/live/use-live.js';
import { enrolmentCertificateQuery } from '../../api/my-certificates.js';

type PreparingCertificateProps = { enrolmentId: string };

/** Waits with the reader: the finished certificate takes its place without a reload. */
export const PreparingCertificate = ({ enrolmentId }: PreparingCertificateProps) => {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  useLive(['person'], (event) => {
    const isOther = event.type === 'job' || (event.type === 'changed' && event.subject !== 'certificate');
    if (!isOther) void client.invalidateQueries({ queryKey: enrolmentCertificateQuery(enrolmentId).queryKey });
  });
  return (
    <Notice kind="info" title={t('panel.preparingTitle')} isNew>
      <p>{t('panel.preparing')}</p>
    </Notice>
  );
};
