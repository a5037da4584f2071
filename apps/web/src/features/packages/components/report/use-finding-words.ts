import type { PackageFinding } from '@integra/shared-types/scorm';
import { useTranslation } from 'react-i18next';

type Words = {
  /** What it is. */
  title: string;
  /** What it means for a learner, or what the author should do. */
  text: string;
};

/** Words for a kind of finding; a code that is newer than this page gets a general sentence. */
export const useFindingWords = (): ((finding: Pick<PackageFinding, 'severity' | 'source' | 'code'>) => Words) => {
  const { t, i18n } = useTranslation('packages');
  return ({ severity, source, code }) => {
    const key = `finding.${source}.${code}`;
    if (!i18n.exists(`${key}.title`, { ns: 'packages' })) {
      return { title: t('unknownFinding.title', { code }), text: t(`unknownFinding.${severity}`) };
    }
    return { title: t(`${key}.title` as never), text: t(`${key}.text` as never) };
  };
};
