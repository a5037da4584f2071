import { describe, expect, it } from '@jest/globals';
import { FIRST_PACKAGE_RULES, type PackageCompletion } from '@integra/shared-types/scorm';
import { aPackage } from '../../../../testing/package-fixtures.js';
import { RulesFormSchema, rulesFieldsOf } from './rules-form-schema.js';

describe('the fields of the rules', () => {
  it.each<PackageCompletion>([
    { by: 'status' },
    { by: 'score', least: 0 },
    { by: 'score', least: 100 },
    { by: 'all_activities' },
    { by: 'opened', minutes: 600 },
  ])('say what is sent: %j', (completion) => {
    const rules = { ...FIRST_PACKAGE_RULES, completion, reviewsWhenComplete: true };
    expect(RulesFormSchema.parse(rulesFieldsOf(aPackage({ rules })))).toEqual({ title: 'talking', rules });
  });

  it.each(['', '101', '-1', '80.5', '1e1', 'many'])('take no score of "%s"', (least) => {
    const { error } = RulesFormSchema.safeParse({ ...rulesFieldsOf(aPackage()), by: 'score', least });
    expect(error?.issues.map(({ path }) => path)).toEqual([['least']]);
  });

  it('look at a number only where it counts', () => {
    const values = { ...rulesFieldsOf(aPackage()), least: 'many', minutes: '-' };
    expect(RulesFormSchema.safeParse(values).success).toBe(true);
  });
});
