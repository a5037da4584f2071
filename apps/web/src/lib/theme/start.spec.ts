import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@integra/shared-types/language-table';

const script = readFileSync(new URL('../../../public/start.js', import.meta.url), 'utf8');

type Browser = { cookie?: string; languages?: string[]; prefersDark?: boolean };

/** Runs public/start.js in a browser like this and answers what it wrote on the root element. */
const startIn = ({ cookie = '', languages = ['de-DE'], prefersDark = false }: Browser) => {
  const root = { lang: '', dataset: { theme: '' } };
  runInNewContext(script, {
    document: { cookie, documentElement: root },
    navigator: { languages },
    matchMedia: () => ({ matches: prefersDark }),
  });
  return { lang: root.lang, theme: root.dataset.theme };
};

describe('start.js, before the first paint', () => {
  it.each(LANGUAGES)('knows the language %s', (language) => {
    expect(startIn({ languages: [`${language}-XX`] }).lang).toBe(language);
    expect(startIn({ cookie: `a=b; lms_language=${language}; c=d` }).lang).toBe(language);
  });

  it('takes the first language of the browser that we have, else English', () => {
    expect(startIn({ languages: ['de-AT', 'pt-BR', 'fr'] }).lang).toBe('pt');
    expect(startIn({ languages: ['de-AT'] }).lang).toBe('en');
    expect(startIn({ cookie: 'lms_language=xx', languages: ['el'] }).lang).toBe('el');
  });

  it('takes the chosen theme, else that of the system', () => {
    expect(startIn({ prefersDark: true }).theme).toBe('dark');
    expect(startIn({ prefersDark: true, cookie: 'lms_theme=light' }).theme).toBe('light');
    expect(startIn({ cookie: 'lms_theme=dark' }).theme).toBe('dark');
    expect(startIn({ cookie: 'lms_theme=system' }).theme).toBe('light');
  });
});
