import type { CourseModel } from '../course-model.js';
import type { ReadContext } from '../schema/validate.js';
import { competences } from './competences.rule.js';
import { conditions } from './conditions.rule.js';
import { items } from './items.rule.js';
import { markdown } from './markdown.rule.js';
import { media } from './media.rule.js';
import { modules } from './modules.rule.js';
import { quizzes } from './quizzes.rule.js';
import { references } from './references.rule.js';
import type { Rule } from './rule.js';
import { scenarios } from './scenarios.rule.js';
import { settings } from './settings.rule.js';
import { staleTranslations } from './stale.rule.js';
import { knownTranslations } from './translations.rule.js';
import { uniqueKeys } from './unique-keys.rule.js';
import { wording } from './wording.rule.js';

const RULES: readonly Rule[] = [
  settings,
  uniqueKeys,
  references,
  conditions,
  modules,
  items,
  quizzes,
  scenarios,
  competences,
  media,
  markdown,
  wording,
  knownTranslations,
  staleTranslations,
];

/** Runs every rule over a course, so that one run tells everything that is wrong. */
export const checkCourse = (course: CourseModel, context: ReadContext): void => {
  for (const rule of RULES) rule(course, context);
};
