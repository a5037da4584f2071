import { CircleAlert, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../../components/ui/error-state.js';
import { ProgressBar } from '../../../../components/ui/progress-bar.js';
import { StatusLabel } from '../../../../components/ui/status-label.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import { usePackageWords } from '../../use-package-words.js';
import { MAX_ARCHIVE_BYTES } from '@integra/shared-types/scorm';
import type { Upload } from '../../uploads/upload-queue.js';
import { ArrivedVersion } from './arrived-version.js';

type UploadProgressProps = { upload: Upload };

/** How far a file is, or what went wrong with it. */
export const UploadProgress = ({ upload: { file, state } }: UploadProgressProps) => {
  const { t } = useTranslation('packages');
  const format = useFormatters();
  const { size } = usePackageWords();
  switch (state.kind) {
    case 'waiting':
      return (
        <div>
          <StatusLabel icon={Hourglass}>{t('upload.waiting')}</StatusLabel>
        </div>
      );
    case 'sending': {
      // The form around the file is counted too.
      const bytes = Math.min(state.bytes, file.size);
      const percent = format.percent(Math.floor((bytes / file.size) * 100) / 100);
      return (
        <ProgressBar value={bytes} max={file.size}>
          {bytes === file.size
            ? t('upload.stored')
            : t('upload.sending', { percent, sent: size(bytes), all: size(file.size) })}
        </ProgressBar>
      );
    }
    case 'sent':
      return <ArrivedVersion fileName={file.name} packageId={state.packageId} versionId={state.versionId} />;
    case 'failed':
      return <ErrorState error={state.error} title={t('upload.failed')} />;
    case 'blocked':
      return (
        <div>
          <StatusLabel tone="failed" icon={CircleAlert}>
            {t('upload.blocked')}
          </StatusLabel>
          <p role="alert">{t(`fileProblem.${state.problem}`, { limit: size(MAX_ARCHIVE_BYTES) })}</p>
        </div>
      );
  }
};
