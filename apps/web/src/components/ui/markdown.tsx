import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';
import styles from './markdown.module.css';

type MarkdownProps = {
  text: string;
  /** Language of the text where it is not the page's own. */
  lang?: string | undefined;
  /** Added to every heading's level, so that the text's headings follow those of the page. */
  headingShift?: -1 | 0 | 1 | 2;
};

type InlineMarkdownProps = {
  text: string;
  /** Language of the text where it is not the page's own. */
  lang?: string | undefined;
};

type HeadingProps = ComponentProps<'h2'> & { node?: unknown };
type LinkProps = ComponentProps<'a'> & { node?: unknown };

/** Links of a text lead to other sites, which learn nothing of this one. */
const ExternalLink = ({ href, children }: LinkProps) => (
  <a href={href} rel="external noopener noreferrer">
    {children}
  </a>
);

const headingsShiftedBy = (shift: number) =>
  Object.fromEntries(
    [1, 2, 3, 4].map((level) => {
      const Heading = `h${Math.min(Math.max(level + shift, 2), 6)}` as 'h2';
      return [`h${level}`, ({ children }: HeadingProps) => <Heading>{children}</Heading>];
    }),
  );

const INLINE_ELEMENTS = ['em', 'strong', 'code'];

const HEADINGS = {
  [-1]: headingsShiftedBy(-1),
  0: headingsShiftedBy(0),
  1: headingsShiftedBy(1),
  2: headingsShiftedBy(2),
} as const;

/** Text from the server or from authors. HTML in it is shown as text, never run; pictures are blocks of their own, never part of it. */
export const Markdown = ({ text, lang, headingShift = 0 }: MarkdownProps) => (
  <div className={styles.text} lang={lang}>
    <ReactMarkdown components={{ ...HEADINGS[headingShift], a: ExternalLink }} disallowedElements={['img']}>
      {text}
    </ReactMarkdown>
  </div>
);

/** A line inside something else: a button, a list entry, a caption. Emphasis is kept, everything else becomes plain words. */
export const InlineMarkdown = ({ text, lang }: InlineMarkdownProps) => (
  <span lang={lang}>
    <ReactMarkdown allowedElements={INLINE_ELEMENTS} unwrapDisallowed>
      {text}
    </ReactMarkdown>
  </span>
);
