import type { Audience } from '@integra/shared-types/content';
import type { Language } from '@integra/shared-types/languages';
import type { LoadedCourse } from './course-model.js';
import { collectSegments } from './segments/collect-segments.js';

export type PackageCourse = {
  slug: string;
  language: Language;
  title: string;
  /** One line for the catalogue. */
  summary: string;
  audiences: Audience[];
  minutes: number;
  /** Key in the package library. */
  package: string;
  /** Of the installation; the course names no competence. */
  framework: { key: string; version: string };
};

/** A course of one lesson that shows one package, and is complete when the package is. Invitation only, until somebody opens it. */
export const packageCourse = (wanted: PackageCourse): LoadedCourse => {
  const { slug, language, title, summary, audiences, minutes, framework } = wanted;
  const source = {
    slug,
    settings: {
      slug,
      kind: 'other' as const,
      source_language: language,
      enrolment: 'invitation' as const,
      framework: framework.key,
      audiences,
      estimated_minutes: minutes,
      modules: [{ id: 'package' }],
      complete_when: { modules: 'required' as const },
    },
    texts: { title, summary, description: summary },
    framework: { ...framework, title, label: title, levels: [], domains: [], profiles: [] },
    modules: [
      {
        id: 'package',
        title,
        summary,
        competences: [],
        levels: {},
        outcomes: [],
        required: true,
        lessons: [
          {
            id: 'package-lesson',
            title,
            minutes,
            competences: [],
            blocks: [{ id: 'package-block', type: 'scorm' as const, package: wanted.package, title }],
          },
        ],
      },
    ],
    banks: [],
    scenarios: [],
    library: new Map(),
    images: new Map(),
  };
  return { ...source, segments: collectSegments(source), translations: new Map(), locks: new Map() };
};
