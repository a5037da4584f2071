import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../lib/i18n/formatters.js';
import { useJobKindText } from './use-job-kind-text.js';
import { useMailTemplateText } from './use-mail-template-text.js';

/** Enough of an id to tell two apart; the whole one stands in the details of its page. */
const SHORT_ID = 8;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export const shortId = (id: string): string => (UUID.test(id) ? id.slice(0, SHORT_ID) : id);

/** The codes of the log in words; a code there are no words for stays as it is. */
export const useAuditText = () => {
  const { t } = useTranslation(['operations', 'people', 'courseSettings']);
  const format = useFormatters();
  const kindText = useJobKindText();
  const templateText = useMailTemplateText();

  const actionText = (action: string): string => t(`action.${action}` as never, { defaultValue: action });
  const subjectText = (kind: string): string => t(`subject.${kind}` as never, { defaultValue: kind });
  const detailName = (key: string): string => t(`detail.${key}` as never, { defaultValue: key });

  const detailValue = (key: string, value: unknown): string => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    switch (key) {
      case 'role':
        return t(`role.${text}` as never, { ns: 'people', defaultValue: text });
      case 'scopeKind':
        return t(`scope.${text}` as never, { ns: 'people', defaultValue: text });
      case 'enrolmentMode':
        return t(`mode.${text}` as never, { ns: 'courseSettings', defaultValue: text });
      case 'kind':
        return kindText(text);
      case 'template':
        return templateText(text);
      case 'search':
        return t('detailValue.search');
      case 'country':
        return format.country(text);
      default:
        return shortId(text);
    }
  };

  return { actionText, subjectText, detailName, detailValue };
};
