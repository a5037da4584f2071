import type { ReactNode } from 'react';
import { Shell } from './shell.js';
import { SiteHeader } from './site-header.js';
import { ThemeMenu } from './theme-menu.js';

type PublicFrameProps = { children: ReactNode };

/** The frame of pages that know nobody: no navigation, no profile. */
export const PublicFrame = ({ children }: PublicFrameProps) => (
  <Shell header={<SiteHeader end={<ThemeMenu />} />}>{children}</Shell>
);
