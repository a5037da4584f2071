import type { AttemptSummary, LaunchMade } from '@integra/shared-types/scorm-playing';
import { Expand, Maximize2, Minimize2, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownTheme } from '../../lib/theme/theme.js';
import { Button } from '../ui/button.js';
import styles from './package-player.module.css';
import { PackageSaveState } from './package-save-state.js';
import { useCoveredPage } from './use-covered-page.js';
import { useFullScreen } from './use-full-screen.js';
import { type PlayerEnd, useShell } from './use-shell.js';

type PackagePlayerProps = {
  player: LaunchMade;
  title: string;
  /** Where nothing is recorded: stands there all the while, instead of what would be said of saving. */
  note?: ReactNode;
  onSaved: (summary: AttemptSummary) => void;
  onEnded: (reason: PlayerEnd) => void;
};

/** What a package may do on the content origin; never lead the page away, or open windows without these limits. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups';

/** Where a column of a lesson is too small for anything. */
const NARROW = '(max-width: 47.999rem)';

/** The player cannot see how this page looks: it is a page of another origin. */
const withTheme = (playerUrl: string): string => {
  const url = new URL(playerUrl);
  url.searchParams.set('theme', shownTheme());
  return url.href;
};

/**
 * A package, open in a page or over all of it. Both are one element: a frame that is moved in the page is loaded anew, and
 * its address works once.
 */
export const PackagePlayer = ({ player, title, note, onSaved, onEnded }: PackagePlayerProps) => {
  const { t } = useTranslation('packageWindow');
  const afterId = useId();
  const layer = useRef<HTMLDivElement>(null);
  const [isLarge, setLarge] = useState(() => player.window === 'large' || window.matchMedia(NARROW).matches);
  // Another address would load the package anew.
  const [url] = useState(() => withTheme(player.playerUrl));
  const fullScreen = useFullScreen(layer);
  const { frame, save, leave } = useShell({ player, onSaved, onEnded });
  useCoveredPage(layer, isLarge, () => setLarge(false));
  useEffect(() => {
    layer.current?.focus({ preventScroll: true });
    layer.current?.scrollIntoView();
  }, []);

  return (
    <div
      ref={layer}
      className={styles.player}
      data-large={isLarge || undefined}
      role={isLarge ? 'dialog' : 'group'}
      aria-modal={isLarge || undefined}
      aria-label={t('window', { title })}
      tabIndex={-1}
      data-print="hide"
    >
      <div className={styles.bar}>
        <a
          href={`#${afterId}`}
          className={styles.skip}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(afterId)?.focus();
          }}
        >
          {t('skip')}
        </a>
        {!fullScreen.isOn && (
          <Button look="quiet" icon={isLarge ? Minimize2 : Maximize2} onClick={() => setLarge(!isLarge)}>
            {t(isLarge ? 'smaller' : 'larger')}
          </Button>
        )}
        {fullScreen.isPossible && (
          <Button look="quiet" icon={Expand} onClick={fullScreen.toggle}>
            {t(fullScreen.isOn ? 'leaveFullScreen' : 'fullScreen')}
          </Button>
        )}
        <Button look="quiet" icon={X} isBusy={save.kind === 'saving'} onClick={() => void leave()}>
          {t('close')}
        </Button>
      </div>
      <iframe
        ref={frame}
        className={styles.frame}
        src={url}
        title={title}
        allow="fullscreen; unload; autoplay"
        sandbox={SANDBOX}
      />
      <div id={afterId} className={styles.foot} tabIndex={-1}>
        {(!note || save.kind === 'opening') && <PackageSaveState save={save} />}
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
};
