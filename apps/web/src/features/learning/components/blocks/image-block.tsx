import type { BlockOf } from '@integra/shared-types/content';
import { COURSE_PATHS } from '@integra/shared-types/courses';
import { InlineMarkdown } from '../../../../components/ui/markdown.js';
import styles from './image-block.module.css';
import { useContentLang } from './lesson-context.js';

type ImageBlockProps = { block: BlockOf<'image'> };

/** A picture with its space reserved. Ours are drawn in ink, so they lie on paper in the dark theme too. */
export const ImageBlock = ({ block: { media, width, height, alt, caption }, block }: ImageBlockProps) => {
  const langOf = useContentLang(block);
  return (
    <figure className={styles.figure}>
      <img
        className={styles.picture}
        src={COURSE_PATHS.media(media)}
        width={width}
        height={height}
        alt={alt}
        lang={langOf('alt')}
        loading="lazy"
        decoding="async"
      />
      {caption !== null && (
        <figcaption className={styles.caption}>
          <InlineMarkdown text={caption} lang={langOf('caption')} />
        </figcaption>
      )}
    </figure>
  );
};
