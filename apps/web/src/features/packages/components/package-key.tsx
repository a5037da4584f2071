import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { useAnnounce } from '../../../components/ui/live-region.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import styles from './package-key.module.css';

type PackageKeyProps = { packageKey: string };

/** The key in a line of a list, to take along; where the clipboard is out of reach (plain http) one click selects it. */
export const PackageKey = ({ packageKey }: PackageKeyProps) => {
  const { t } = useTranslation('packages');
  const { t: tShell } = useTranslation();
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(packageKey);
      setCopied(true);
      announce(tShell('ui.copied'));
    } catch {
      announce(t('key.byHand'));
    }
  };
  return (
    <span className={styles.key}>
      <code className={styles.code}>{packageKey}</code>
      <Button look="quiet" className={styles.copy} icon={isCopied ? Check : Copy} onClick={() => void copy()}>
        <VisuallyHidden>{t('key.copy', { key: packageKey })}</VisuallyHidden>
      </Button>
    </span>
  );
};
