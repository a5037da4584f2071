import type { Blueprint } from '@integra/shared-types/blueprint';
import type { OutlineDocument } from '@integra/shared-types/content';
import { type Language, LANGUAGES } from '@integra/shared-types/languages';
import { describe, expect, it } from '@jest/globals';
import { unprintableCharacters } from '../../core/pdf/pdf-fonts.js';
import { type CourseTexts, toCourseFacts } from './course-facts.js';

const competence = (code: string) => ({ code, title: `framework ${code}`, indicators: [] });
const blueprintIn = (language: Language): Blueprint => ({
  key: 'integra',
  version: '1.0',
  language,
  title: '',
  label: '',
  levels: [
    { level: 1, title: 'Aware', text: '' },
    { level: 2, title: 'Applies', text: '' },
  ],
  domains: [
    { code: 'K', title: '', competences: [competence('K1'), competence('K2')] },
    { code: 'E', title: '', competences: [competence('E1')] },
  ],
  profiles: [],
});

const outlineIn = (language: Language, outline: Partial<OutlineDocument> = {}): OutlineDocument => ({
  courseKey: 'integra',
  kind: 'integra',
  language,
  title: 'The course',
  summary: '',
  description: '',
  label: 'INTEGRA-inspired',
  minutes: 10,
  modules: [],
  quizzes: {},
  competenceTitles: { K1: 'Explains', E1: 'Respects' },
  fallbacks: [],
  ...outline,
});

const courseIn = (language: Language, course: Partial<CourseTexts> = {}): CourseTexts => ({
  outline: outlineIn(language),
  isPreview: false,
  versionNumber: 3,
  modules: [{ levels: { E1: 1, K1: 1 } }, { levels: { K1: 2 } }, { levels: { K1: 1 } }],
  blueprint: blueprintIn(language),
  ...course,
});

describe('toCourseFacts', () => {
  it('names each addressed competence at the highest level of any module, in the order of the framework', () => {
    expect(toCourseFacts(courseIn('en'), 'en')).toEqual({
      courseTitle: 'The course',
      label: 'INTEGRA-inspired',
      courseVersion: 3,
      competences: [
        { code: 'K1', title: 'Explains', level: 2, levelLabel: 'Applies' },
        { code: 'E1', title: 'Respects', level: 1, levelLabel: 'Aware' },
      ],
    });
  });

  it('says nothing of a label that the course has not', () => {
    expect(toCourseFacts(courseIn('en', { outline: outlineIn('en', { label: null }) }), 'en')).not.toHaveProperty(
      'label',
    );
  });

  it('says of a preview that nobody has reviewed it', () => {
    const facts = toCourseFacts(courseIn('fr', { isPreview: true }), 'fr');
    expect(facts.courseLanguageNote).toBe('La traduction de cette formation n’a pas encore été relue.');
    expect(facts.courseTitle).toBe('The course');
  });

  it('says which language a course is in that is not translated, and marks its texts', () => {
    const facts = toCourseFacts(courseIn('en'), 'el');
    expect(facts.courseLanguageNote).toMatch(/Γλώσσα του μαθήματος: Αγγλικά/i);
    expect(facts.courseTitle).toEqual({ text: 'The course', language: 'en' });
    expect(facts.label).toEqual({ text: 'INTEGRA-inspired', language: 'en' });
    expect(facts.competences[0]).toMatchObject({
      title: { text: 'Explains', language: 'en' },
      levelLabel: { text: 'Applies', language: 'en' },
    });
  });

  it('marks single texts that fell back to the source', () => {
    const fallbacks = [{ field: 'competenceTitles.E1', language: 'en' as const }];
    const course = courseIn('fr', { outline: outlineIn('fr', { fallbacks }), blueprint: blueprintIn('en') });
    expect(toCourseFacts(course, 'fr')).toMatchObject({
      courseTitle: 'The course',
      competences: [
        { title: 'Explains', levelLabel: { text: 'Applies', language: 'en' } },
        { title: { text: 'Respects', language: 'en' } },
      ],
    });
  });

  it.each(LANGUAGES)('writes its notes in characters that can be printed: %s', (language) => {
    const other = language === 'en' ? 'fr' : 'en';
    for (const course of [courseIn(language, { isPreview: true }), courseIn(other)]) {
      const { courseLanguageNote } = toCourseFacts(course, language);
      expect(courseLanguageNote).toEqual(expect.any(String));
      expect(unprintableCharacters(JSON.stringify(courseLanguageNote), 'sans')).toEqual([]);
    }
  });
});
