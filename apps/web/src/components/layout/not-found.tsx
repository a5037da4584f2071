import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/link-button.js';
import { Page } from './page.js';

/** Also what one sees of pages one may not know of. */
export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')} width="text">
      <div>
        <LinkButton to="/" look="primary">
          {t('notFound.home')}
        </LinkButton>
      </div>
    </Page>
  );
};
