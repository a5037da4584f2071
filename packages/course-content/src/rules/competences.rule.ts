import type { FrameworkFile } from '../schema/framework.schema.js';
import type { ReadContext } from '../schema/validate.js';
import type { Rule } from './rule.js';

const checkFramework = (framework: FrameworkFile, { sources, problems }: ReadContext): void => {
  const levels = new Set(framework.levels.map((level) => level.id));
  const domains = new Set(framework.domains.map((domain) => domain.code));
  const checkLevel = (holder: object, field: string, level: number): void => {
    if (levels.has(level)) return;
    problems.error(
      'competence',
      sources.placeOf(holder, field),
      `there is no level ${level}`,
      'use a level of this framework',
    );
  };
  for (const domain of framework.domains) {
    for (const competence of domain.competences) {
      if (competence.code.replace(/\d+$/, '') !== domain.code) {
        const message = `\`${competence.code}\` stands in the domain ${domain.code}`;
        const hint = `begin the code with ${domain.code}, or move it to its domain`;
        problems.error('competence', sources.placeOf(competence, 'code'), message, hint);
      }
      for (const indicator of competence.indicators) checkLevel(indicator, 'level', indicator.level);
    }
  }
  for (const { targets } of framework.profiles) {
    for (const [domain, level] of Object.entries(targets)) {
      if (!domains.has(domain)) {
        const place = sources.placeOfKey(targets, domain);
        problems.error('competence', place, `there is no domain \`${domain}\``, 'use a domain of this framework');
      }
      checkLevel(targets, domain, level);
    }
  }
};

/** Every competence that the course names is one of its framework, and every module says at which level it works on it. */
export const competences: Rule = (course, context) => {
  if (!course.framework) return;
  const { sources, problems } = context;
  checkFramework(course.framework, context);
  const known = new Set(course.framework.domains.flatMap((domain) => domain.competences.map(({ code }) => code)));
  const levels = new Set(course.framework.levels.map((level) => level.id));

  const check = (holder: object, field: string | number, code: string): void => {
    if (known.has(code) || context.damaged.has(course.framework?.key ?? '')) return;
    const message = `the framework \`${course.framework?.key}\` has no competence \`${code}\``;
    problems.error('competence', sources.placeOf(holder, field), message, `use one of ${[...known].join(', ')}`);
  };
  const checkAll = (codes: readonly string[]): void => codes.forEach((code, index) => check(codes, index, code));

  for (const module of course.modules) {
    checkAll(module.competences);
    for (const lesson of module.lessons) checkAll(lesson.competences);
    for (const code of module.competences.filter((candidate) => module.levels[candidate] === undefined)) {
      const message = `\`levels\` does not say at which level \`${code}\` is addressed`;
      problems.error(
        'competence',
        sources.placeOf(module, 'levels'),
        message,
        `add \`${code}: 1\` (a level of the framework)`,
      );
    }
    for (const [code, level] of Object.entries(module.levels)) {
      if (!module.competences.includes(code)) {
        const message = `\`levels\` names \`${code}\`, which is no competence of this module`;
        problems.error(
          'competence',
          sources.placeOfKey(module.levels, code),
          message,
          'add it to `competences`, or remove it',
        );
      } else if (!levels.has(level)) {
        problems.error(
          'competence',
          sources.placeOf(module.levels, code),
          `there is no level ${level}`,
          'use a level of the framework',
        );
      }
    }
  }
  for (const item of course.banks.flatMap((bank) => bank.items)) check(item, 'competence', item.competence);
  for (const scenario of course.scenarios) checkAll(scenario.competences);
};
