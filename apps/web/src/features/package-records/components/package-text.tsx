import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/ui/button.js';
import { useFormatters } from '../../../lib/i18n/formatters.js';
import styles from './package-text.module.css';

/** More of an answer says little more to whoever compares answers. */
const FIRST_CHARACTERS = 300;

type PackageTextProps = {
  children: string;
  /** Names, values and patterns, whose every character counts. */
  isCode?: boolean;
};

/** What a package wrote: text of a stranger, never markup, whatever its length and direction. */
export const PackageText = ({ children: text, isCode = false }: PackageTextProps) => {
  const { t } = useTranslation('packageRecords');
  const format = useFormatters();
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > FIRST_CHARACTERS;
  const shown = isLong && !isWhole ? `${text.slice(0, FIRST_CHARACTERS)}…` : text;
  const Element = isCode ? 'code' : 'span';
  return (
    <span className={styles.text}>
      <Element>
        <bdi>{shown}</bdi>
      </Element>
      {isLong && (
        <Button look="quiet" className={styles.whole} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('text.less') : t('text.all', { number: format.number(text.length) })}
        </Button>
      )}
    </span>
  );
};
