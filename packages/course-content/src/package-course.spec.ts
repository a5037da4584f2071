import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { packageCourse } from './package-course.js';

describe('a course of one package', () => {
  const course = compile(
    packageCourse({
      slug: 'night-shift',
      language: 'el',
      title: 'Νυχτερινή βάρδια',
      summary: 'Μία ενότητα',
      audiences: ['prison'],
      minutes: 25,
      package: 'night-shift-package',
      framework: { key: 'integra', version: '1.0' },
    }),
  );

  it('is complete when its package is, and by invitation only', () => {
    expect(course.meta).toEqual({
      key: 'night-shift',
      kind: 'other',
      sourceLanguage: 'el',
      enrolmentMode: 'invitation',
    });
    expect(course.structure).toMatchObject({
      completeWhen: { modules: 'required' },
      estimatedMinutes: 25,
      modules: [
        {
          lessons: [{ blocks: [{ type: 'scorm', rule: 'completed', required: true, package: 'night-shift-package' }] }],
        },
      ],
    });
  });

  it('is released in its language, with the package in its one lesson', () => {
    expect(course.releases).toHaveLength(1);
    expect(course.releases[0]).toMatchObject({
      language: 'el',
      isPreview: false,
      outline: { document: { title: 'Νυχτερινή βάρδια', competenceTitles: {} } },
      lessons: [
        { document: { blocks: [{ type: 'scorm', package: 'night-shift-package', title: 'Νυχτερινή βάρδια' }] } },
      ],
    });
  });
});
