import {
  NEW_ATTEMPTS,
  PACKAGE_WINDOWS,
  type PackageCompletion,
  type ScormPackage,
  type UpdatePackage,
  UpdatePackageSchema,
} from '@integra/shared-types/scorm';
import { z } from 'zod';
import { typedNumber } from '../../typed-number.js';

const fields = {
  title: UpdatePackageSchema.shape.title.unwrap(),
  /** Looked at only where they count: what stands in a field that is not shown holds nobody up. */
  least: z.string(),
  minutes: z.string(),
  newAttempts: z.enum(NEW_ATTEMPTS),
  reviewsWhenComplete: z.boolean(),
  window: z.enum(PACKAGE_WINDOWS),
};

const RulesFieldsSchema = z.discriminatedUnion('by', [
  z.object({ ...fields, by: z.literal('status') }),
  z.object({ ...fields, by: z.literal('score'), least: typedNumber(0, 100) }),
  z.object({ ...fields, by: z.literal('all_activities') }),
  z.object({ ...fields, by: z.literal('opened'), minutes: typedNumber(0, 600) }),
]);
type RulesFields = z.output<typeof RulesFieldsSchema>;

const completionOf = (values: RulesFields): PackageCompletion => {
  switch (values.by) {
    case 'score':
      return { by: values.by, least: values.least };
    case 'opened':
      return { by: values.by, minutes: values.minutes };
    default:
      return { by: values.by };
  }
};

/** The fields of the page, and what is sent of them. */
export const RulesFormSchema = RulesFieldsSchema.transform((values): UpdatePackage => {
  const { title, newAttempts, reviewsWhenComplete, window } = values;
  return { title, rules: { completion: completionOf(values), newAttempts, reviewsWhenComplete, window } };
});

/** What stands in the fields at first. */
export const rulesFieldsOf = ({ title, rules }: ScormPackage): z.input<typeof RulesFormSchema> => {
  const { completion, newAttempts, reviewsWhenComplete, window } = rules;
  return {
    title,
    by: completion.by,
    least: completion.by === 'score' ? String(completion.least) : '',
    minutes: completion.by === 'opened' ? String(completion.minutes) : '',
    newAttempts,
    reviewsWhenComplete,
    window,
  };
};
