import { useTranslation } from 'react-i18next';

/** What a job does, in words; the name of its definition where there are none. */
export const useJobKindText = (): ((kind: string) => string) => {
  const { t } = useTranslation('operations');
  return (kind) => t(`jobKind.${kind}` as never, { defaultValue: kind });
};
