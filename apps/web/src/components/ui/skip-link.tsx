import { useTranslation } from 'react-i18next';
import styles from './skip-link.module.css';

type SkipLinkProps = {
  /** Id of the element that takes the focus. */
  target: string;
  /** Instead of "Skip to the content". */
  children?: string;
};

/** First stop of the keyboard: past the frame, to what the page is about. */
export const SkipLink = ({ target, children }: SkipLinkProps) => {
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
      {children ?? t('layout.skip')}
    </a>
  );
};
