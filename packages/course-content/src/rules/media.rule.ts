import { blocksOf } from '../course-model.js';
import type { Rule } from './rule.js';

/** A block may show a picture at another size, never in another shape. */
const SHAPE_TOLERANCE = 0.02;

/** Pictures are shown in their own shape, and none lies about unused. */
export const media: Rule = (course, { sources, problems, damaged }) => {
  const shown = new Set<string>();
  for (const { block } of blocksOf(course)) {
    if (block.type !== 'image') continue;
    shown.add(block.file);
    const image = course.images.get(block.file);
    if (!image || image.width < 1 || image.height < 1) continue;
    const { width, height } = block;
    if ((width === undefined) !== (height === undefined)) {
      problems.error(
        'media',
        sources.placeOf(block, 'id'),
        'width and height belong together',
        'give both, or neither',
      );
    } else if (width !== undefined && height !== undefined) {
      const stretch = width / height / (image.width / image.height);
      if (Math.abs(stretch - 1) <= SHAPE_TOLERANCE) continue;
      const message = `${width} × ${height} is another shape than the picture's ${image.width} × ${image.height}`;
      problems.error('media', sources.placeOf(block, 'width'), message, 'keep its shape, or leave both out');
    }
  }
  if (course.settings.modules.some((module) => damaged.has(module.id))) return;
  for (const path of [...course.images.keys()].filter((candidate) => !shown.has(candidate))) {
    const place = { file: `courses/${course.slug}/${path}`, line: 1, column: 1 };
    problems.warning('media', place, 'no block shows this picture', 'show it, or remove the file');
  }
};
