import type { ReactNode } from 'react';
import { SkipLink } from '../ui/skip-link.js';
import { ConnectionBanner } from './connection-banner.js';
import styles from './shell.module.css';
import { SiteFooter } from './site-footer.js';
import { StandingBanners } from './standing-banners.js';

const MAIN_ID = 'content';

type ShellProps = { header: ReactNode; children: ReactNode };

/** What every page stands in: skip link, banners, header, content, footer. */
export const Shell = ({ header, children }: ShellProps) => (
  <div className={styles.shell}>
    <SkipLink target={MAIN_ID} />
    <ConnectionBanner />
    <StandingBanners />
    {header}
    <main id={MAIN_ID} tabIndex={-1} className={styles.main}>
      {children}
    </main>
    <SiteFooter />
  </div>
);
