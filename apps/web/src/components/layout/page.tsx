import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { DEFAULT_NAME, useSite } from '../../lib/site/site.js';
import { classNames } from '../ui/class-names.js';
import styles from './page.module.css';

type PageProps = {
  /** Heading of the page and title of the document. */
  title: string;
  /** Language of the title where it is not the page's own. */
  titleLang?: string | undefined;
  /** A sentence under the heading: what this page is for. */
  lead?: ReactNode;
  /** The main acts of the page, beside the heading. */
  actions?: ReactNode;
  /** form: one narrow column · text: a page to read · wide: rows to compare. */
  width?: 'form' | 'text' | 'wide';
  children?: ReactNode;
};

/** `key` that react-router gives to the address the app was opened with. */
const FIRST_LOCATION = 'default';

/**
 * The frame of a page's own content. It names the document, and after a change of page it takes the focus to the heading, so
 * that screen readers say where one is and the keyboard starts there.
 */
export const Page = ({ title, titleLang, lead, actions, width = 'wide', children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const siteName = useSite()?.name ?? DEFAULT_NAME;
  // Search parameters change with every filter of a list; that is no change of page.
  const shown = useRef(key === FIRST_LOCATION ? pathname : null);

  useEffect(() => {
    document.title = `${title} · ${siteName}`;
  }, [title, siteName]);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className={classNames(styles.page, styles[width])}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} lang={titleLang}>
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && (
          <div className={styles.actions} data-print="hide">
            {actions}
          </div>
        )}
      </div>
      {children}
    </div>
  );
};
