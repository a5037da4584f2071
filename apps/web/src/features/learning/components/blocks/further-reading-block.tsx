import type { BlockOf, FurtherReadingEntry } from '@integra/shared-types/content';
import { BookOpen, ExternalLink } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import { VisuallyHidden } from '../../../../components/ui/visually-hidden.js';
import { useFormatters } from '../../../../lib/i18n/formatters.js';
import styles from './further-reading-block.module.css';
import { useContentLang } from './lesson-context.js';

type FurtherReadingBlockProps = { block: BlockOf<'further_reading'> };

/** Where to read on: a quiet list, summed up in our own words. */
export const FurtherReadingBlock = ({ block }: FurtherReadingBlockProps) => {
  const { t } = useTranslation('learning');
  const id = useId();
  const langOf = useContentLang(block);
  return (
    <section className={styles.reading} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <BookOpen className={styles.icon} />
        {t('block.furtherReading')}
      </h2>
      {block.text !== null && (
        <p>
          <InlineMarkdown text={block.text} lang={langOf('text')} />
        </p>
      )}
      <ul className={styles.list}>
        {block.entries.map((entry) => (
          <Entry key={entry.key} entry={entry} langOf={(field) => langOf(`entries.${entry.key}.${field}`)} />
        ))}
      </ul>
    </section>
  );
};

type EntryProps = { entry: FurtherReadingEntry; langOf: (field: string) => string | undefined };

const Entry = ({ entry, langOf }: EntryProps) => {
  const { t } = useTranslation('learning');
  const format = useFormatters();
  const { title, url, publisher, year, type, languages, summary, evidenceNote } = entry;
  const facts = [
    `${publisher}, ${year}`,
    t(`libraryType.${type}`),
    t('block.readableIn', { languages: format.list(languages.map((code) => format.language(code))) }),
  ];
  return (
    <li className={styles.entry}>
      <p className={styles.name} lang={languages[0]}>
        {url === null ? (
          title
        ) : (
          <a href={url} rel="external noopener noreferrer">
            {title} <ExternalLink className={styles.external} />
            <VisuallyHidden>{t('block.externalSite')}</VisuallyHidden>
          </a>
        )}
      </p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p>
        <InlineMarkdown text={summary} lang={langOf('summary')} />
      </p>
      {evidenceNote !== null && (
        <p className={styles.facts}>
          {t('block.evidence')} <InlineMarkdown text={evidenceNote} lang={langOf('evidenceNote')} />
        </p>
      )}
    </li>
  );
};
