import type { LaunchPackage, PackagePlace } from '@integra/shared-types/scorm-playing';
import { type LucideIcon, Play, RefreshCw, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlayerEnd } from '../../../../components/package-window/use-shell.js';
import { Button } from '../../../../components/ui/button.js';
import { ConfirmDialog } from '../../../../components/ui/confirm-dialog.js';
import styles from './package-actions.module.css';
import { PackageNotices } from './package-notices.js';
import { type Offer, offersOf } from './package-offer.js';

const ICON: Readonly<Record<LaunchPackage['attempt'], LucideIcon>> = { resume: Play, new: RotateCcw, move: RefreshCw };

type PackageActionsProps = {
  place: PackagePlace;
  /** How the window that was open here ended; null when none was. */
  ended: PlayerEnd | null;
  isBusy: boolean;
  onLaunch: (attempt: LaunchPackage['attempt']) => void;
};

/** One clear button, what else is possible beside it, and what there is to know before. */
export const PackageActions = ({ place, ended, isBusy, onLaunch }: PackageActionsProps) => {
  const { t } = useTranslation('learning');
  const [isAsking, setAsking] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  const offers = offersOf(place, ended);
  const hasClosed = useRef(ended !== null);

  useEffect(() => {
    if (hasClosed.current) main.current?.focus();
  }, []);

  const take = ({ attempt }: Offer) => {
    if (attempt === 'new' && offers.open !== null && !offers.open.isOver) setAsking(true);
    else onLaunch(attempt);
  };

  return (
    <div className={styles.actions}>
      <PackageNotices place={place} ended={ended} hasOffer={offers.main !== null} />
      <div className={styles.buttons}>
        {offers.main && (
          <Button
            ref={main}
            look="primary"
            icon={ICON[offers.main.attempt]}
            isBusy={isBusy}
            onClick={() => offers.main && take(offers.main)}
          >
            {t(`package.${offers.main.words}`)}
          </Button>
        )}
        {offers.others.map((offer) => (
          <Button key={offer.attempt} icon={ICON[offer.attempt]} isDisabled={isBusy} onClick={() => take(offer)}>
            {t(`package.${offer.words}`)}
          </Button>
        ))}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('package.againQuestion')}
          confirmLabel={t('package.againConfirm')}
          onConfirm={async () => onLaunch('new')}
          onClose={() => setAsking(false)}
        >
          <p>{t('package.againText', { number: offers.open?.number })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
};
