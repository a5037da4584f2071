import { Markdown } from '../../../../components/ui/markdown.js';
import styles from './rationale.module.css';

type RationaleProps = { text: string; lang: string | undefined };

/** Why something is right or not; nothing where the author gave no reason. */
export const Rationale = ({ text, lang }: RationaleProps) =>
  text === '' ? null : (
    <div className={styles.rationale}>
      <Markdown text={text} lang={lang} headingShift={2} />
    </div>
  );
