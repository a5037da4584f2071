import {
  type CatalogueCourse,
  CatalogueCourseSchema,
  type CatalogueCourseDetail,
  CatalogueCourseDetailSchema,
} from '@integra/shared-types/courses';

export const aCatalogueCourse = (overrides: Partial<CatalogueCourse> = {}): CatalogueCourse =>
  CatalogueCourseSchema.parse({
    key: 'small',
    kind: 'integra',
    language: 'en',
    title: 'A small course',
    summary: 'For people who read at the end of a shift.',
    label: 'INTEGRA-inspired, not the official content',
    minutes: 180,
    moduleCount: 4,
    enrolmentMode: 'open',
    audiences: ['prison', 'probation', 'community'],
    languages: [
      { language: 'en', isSource: true, isPreview: false },
      { language: 'fr', isSource: false, isPreview: true },
    ],
    enrolment: null,
    ...overrides,
  });

export const aCatalogueCourseDetail = (overrides: Partial<CatalogueCourseDetail> = {}): CatalogueCourseDetail =>
  CatalogueCourseDetailSchema.parse({
    ...aCatalogueCourse(),
    description: 'What do you do with *one* hard sentence?',
    certificateHours: 3,
    suggestedAudience: 'probation',
    modules: [
      {
        key: 'm1',
        title: 'Words',
        summary: 'What the words mean.',
        minutes: 60,
        outcomes: ['Distinguish an idea from an act.'],
        competences: [{ code: 'K1', title: 'Explains radicalisation' }],
        isRequired: true,
      },
    ],
    ...overrides,
  });
