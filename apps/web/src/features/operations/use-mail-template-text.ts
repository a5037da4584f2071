import { useTranslation } from 'react-i18next';

/** What a mail is about, in words; the name of its template where there are none. */
export const useMailTemplateText = (): ((template: string) => string) => {
  const { t } = useTranslation('operations');
  return (template) => t(`mailTemplate.${template}` as never, { defaultValue: template });
};
