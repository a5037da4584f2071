import { useTranslation } from 'react-i18next';
import styles from './skip-link.module.css';

type SkipLinkProps = { target: string };

/** First stop of the keyboard: past the frame, to what the page is about. */
export const SkipLink = ({ target }: SkipLinkProps) => {
  const { t } = useTranslation();
  return (
    <a
      href={`#${target}`}
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {t('layout.skip')}
    </a>
  );
};
