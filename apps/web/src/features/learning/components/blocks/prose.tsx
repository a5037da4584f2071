import { Markdown } from '../../../../components/ui/markdown.js';
import styles from './prose.module.css';

type ProseProps = { text: string; lang?: string | undefined; headingShift?: -1 | 0 };

/** Text of a lesson in the reading face. Headings inside it (###) stand right below the title of the lesson. */
export const Prose = ({ text, lang, headingShift = -1 }: ProseProps) => (
  <div className={styles.prose}>
    <Markdown text={text} lang={lang} headingShift={headingShift} />
  </div>
);
