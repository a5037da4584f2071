import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';
import styles from './markdown.module.css';

type MarkdownProps = {
  text: string;
  /** Language of the text where it is not the page's own. */
  lang?: string;
  /** Added to every heading's level, so that the text's headings follow those of the page. */
  headingShift?: -1 | 0 | 1 | 2;
};

type HeadingProps = ComponentProps<'h2'> & { node?: unknown };

const headingsShiftedBy = (shift: number) =>
  Object.fromEntries(
    [1, 2, 3, 4].map((level) => {
      const Heading = `h${Math.min(Math.max(level + shift, 2), 6)}` as 'h2';
      return [`h${level}`, ({ children }: HeadingProps) => <Heading>{children}</Heading>];
    }),
  );

const HEADINGS = {
  [-1]: headingsShiftedBy(-1),
  0: headingsShiftedBy(0),
  1: headingsShiftedBy(1),
  2: headingsShiftedBy(2),
} as const;

/** Text from the server or from authors. HTML in it is shown as text, never run; pictures are blocks of their own, never part of it. */
export const Markdown = ({ text, lang, headingShift = 0 }: MarkdownProps) => (
  <div className={styles.text} lang={lang}>
    <ReactMarkdown components={HEADINGS[headingShift]} disallowedElements={['img']}>
      {text}
    </ReactMarkdown>
  </div>
);
