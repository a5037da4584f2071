import { blocksOf, type CourseModel, readyItems } from '../course-model.js';
import type { BlockFile, ModuleFile } from '../schema/module.schema.js';
import type { ReadContext } from '../schema/validate.js';
import type { Rule } from './rule.js';

const OUTCOMES = 3;
const MINIMUM_ITEMS = 8;

/** Verbs that no observation can confirm, per language: an outcome says what someone will be able to show. */
const UNMEASURABLE: Readonly<Record<string, RegExp>> = {
  en: /^(?:know|understand|learn|appreciate|be aware|become aware|realise|be familiar)\b/i,
  fr: /^(?:conna[iî]tre|comprendre|savoir|apprendre|prendre conscience|se rendre compte|être sensibilisé)/i,
};

const checkOutcomes = (module: ModuleFile, language: string, { sources, problems }: ReadContext): void => {
  if (module.outcomes.length !== OUTCOMES) {
    const message = `${module.outcomes.length} outcomes; a module has ${OUTCOMES}`;
    problems.error(
      'module',
      sources.placeOf(module, 'outcomes'),
      message,
      'name the three things learners can do afterwards',
    );
  }
  for (const outcome of module.outcomes) {
    const verb = UNMEASURABLE[language]?.exec(outcome.text)?.[0];
    if (verb === undefined) continue;
    const message = `nobody can observe \`${verb}\``;
    problems.error(
      'module',
      sources.placeOf(outcome, 'text'),
      message,
      'begin with a verb such as explain, distinguish, write, apply',
    );
  }
};

const checkCallout = (block: Extract<BlockFile, { type: 'callout' }>, { sources, problems }: ReadContext): void => {
  const benign = block.benign?.length ?? 0;
  const protective = block.protective?.length ?? 0;
  if (block.style === 'concern_prompt') {
    if (benign < 2 || protective < 1) {
      const message = `a concern prompt with ${benign} other explanations and ${protective} protective factors`;
      const hint =
        'give it two or more under `benign` and one or more under `protective`: no sign means anything by itself';
      problems.error('module', sources.placeOf(block, 'id'), message, hint);
    }
  } else if (benign + protective > 0) {
    const hint = 'make it `style: concern_prompt`, or move the texts';
    problems.error(
      'module',
      sources.placeOf(block, 'style'),
      '`benign` and `protective` belong to a concern prompt',
      hint,
    );
  }
};

const checkVariants = (
  holder: object,
  variants: object | undefined,
  course: CourseModel,
  context: ReadContext,
): void => {
  for (const audience of Object.keys(variants ?? {})) {
    if ((course.settings.audiences as string[]).includes(audience)) continue;
    const place = context.sources.placeOfKey(variants ?? holder, audience);
    context.problems.error(
      'module',
      place,
      `\`${audience}\` is no audience of this course`,
      'add it to `audiences` in course.yaml',
    );
  }
};

/** A content module is one with a question bank: it carries everything that a learner practises with. */
const checkContentModule = (module: ModuleFile, course: CourseModel, { sources, problems }: ReadContext): void => {
  const place = sources.placeOf(module, 'id');
  const blocks = module.lessons.flatMap((lesson) => lesson.blocks);
  const report = (message: string, hint: string): void => problems.error('module', place, message, hint);
  for (const type of ['case_study', 'scenario', 'reflection', 'further_reading'] as const) {
    if (!blocks.some((block) => block.type === type))
      report(`this module has no ${type}`, `add a block of type ${type}`);
  }
  if (module.note === undefined) report('this module has no note on distressing content', 'add `note`');

  const items = readyItems(course, module.id);
  if (items.length < MINIMUM_ITEMS) {
    const message = `${items.length} ready items; a content module has at least ${MINIMUM_ITEMS}`;
    report(message, `add items to bank/${module.id}, or set the finished ones to \`status: ready\``);
  }
  for (const code of module.competences.filter((candidate) => !items.some((item) => item.competence === candidate))) {
    report(`no item asks for the competence \`${code}\``, `add one to bank/${module.id}`);
  }
  for (const block of blocks) {
    if (block.type !== 'case_study') continue;
    const missing = course.settings.audiences.filter((audience) => !block.variants?.[audience]);
    if (missing.length === 0) continue;
    const message = `the case has no variant for ${missing.join(', ')}`;
    problems.error('module', sources.placeOf(block, 'id'), message, 'add it under `variants`');
  }
};

/** What every module, and every content module, must carry. */
export const modules: Rule = (course, context) => {
  for (const module of course.modules) {
    if (context.damaged.has(module.id)) continue;
    checkOutcomes(module, course.settings.source_language, context);
    const bank = course.banks.find((candidate) => candidate.module === module.id);
    const isBankWhole = bank && !bank.items.some((item) => context.damaged.has(item.id));
    if (isBankWhole) checkContentModule(module, course, context);
  }
  for (const { block } of blocksOf(course)) {
    if (block.type === 'callout') checkCallout(block, context);
    if ('variants' in block) checkVariants(block, block.variants, course, context);
  }
  for (const scenario of course.scenarios) checkVariants(scenario, scenario.variants, course, context);

  const certificates = blocksOf(course).filter(({ block }) => block.type === 'certificate');
  const hasHours = Boolean(course.settings.certificate);
  const isWhole = !course.settings.modules.some((module) => context.damaged.has(module.id));
  if (isWhole && certificates.length !== (hasHours ? 1 : 0)) {
    const holder = certificates[1]?.block ?? certificates[0]?.block ?? course.settings;
    const message = `${certificates.length} certificate blocks, and course.yaml ${hasHours ? 'names' : 'names no'} certificate hours`;
    const hint = 'a course with `certificate: {hours: …}` shows exactly one certificate block, one without shows none';
    context.problems.error('module', context.sources.placeOf(holder, hasHours ? 'certificate' : 'id'), message, hint);
  }
};
