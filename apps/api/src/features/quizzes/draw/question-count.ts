import type { QuizDraw } from '@integra/course-content/structure';

/** How many questions an attempt has. */
export const questionCount = (draw: QuizDraw): number => {
  switch (draw.kind) {
    case 'fixed':
      return draw.items.length;
    case 'random':
      return draw.draws.reduce((sum, { count }) => sum + count, 0);
    case 'forms':
      return draw.modules.length * draw.perModule;
  }
};
