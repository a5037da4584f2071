import { type Language, LANGUAGES } from '@integra/shared-types/languages';
import { describe, expect, it } from '@jest/globals';
import bg from './templates/bg.json' with { type: 'json' };
import el from './templates/el.json' with { type: 'json' };
import en from './templates/en.json' with { type: 'json' };
import fr from './templates/fr.json' with { type: 'json' };
import it_ from './templates/it.json' with { type: 'json' };
import nl from './templates/nl.json' with { type: 'json' };
import pt from './templates/pt.json' with { type: 'json' };
import { type MailData, type MailTemplate, renderMail } from './mail-template.js';

const TEXTS: Readonly<Record<Language, object>> = { en, fr, pt, it: it_, bg, el, nl };
const SITE = { installation: 'INTEGRA Learning', linkTo: (path: string) => `https://learn.example.org${path}` };

const SAMPLES: { readonly [T in MailTemplate]: MailData[T] } = {
  invitation: { name: null, path: '/invitation/abc', validity: { unit: 'days', count: 14 } },
  password_reset: { name: 'Ирина <b>', path: '/reset-password/abc?a=1&b=2', validity: { unit: 'minutes', count: 30 } },
  enrolment_approved: { name: 'Ana', path: '/my-learning' },
  certificate_ready: { name: 'Νίκος', path: '/my-certificates' },
};
const TEMPLATES = Object.keys(SAMPLES) as MailTemplate[];
const render = (template: MailTemplate, language: Language) => renderMail(template, language, SAMPLES[template], SITE);

const entries = (texts: object, prefix = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[prefix + key, value]] : entries(value as object, `${prefix}${key}.`),
  );
const withoutPlural = (key: string) => key.replace(/_(?:one|many|other)$/, '');
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe.each(LANGUAGES)('mail in %s', (language) => {
  it('has every text of English, with the same placeholders', () => {
    const own = new Map(entries(TEXTS[language]).map(([key, text]) => [withoutPlural(key), text]));
    const english = new Map(entries(en).map(([key, text]) => [withoutPlural(key), text]));
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [key, text] of own)
      expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? '')]);
  });

  it('has every plural form of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const forms = entries(TEXTS[language]).filter(([key]) => key.startsWith('validity.minutes'));
    expect(forms.map(([key]) => key.replace('validity.minutes_', '')).toSorted()).toEqual(
      [...pluralCategories].toSorted(),
    );
  });

  it.each(TEMPLATES)('%s: one link, below the address of the site, in both parts', (template) => {
    const { text, html } = render(template, language);
    expect(text.match(/https?:\/\/\S+/g)).toEqual([SITE.linkTo(SAMPLES[template].path)]);
    expect(html.match(/href="[^"]+"/g)).toEqual([
      `href="${SITE.linkTo(SAMPLES[template].path).replaceAll('&', '&amp;')}"`,
    ]);
    expect(`${text}${html}`).not.toMatch(/\{\{|undefined|\bnull\b/);
  });

  it.each(TEMPLATES)('%s: a subject that gives nothing away', (template) => {
    const { subject } = render(template, language);
    expect(subject).not.toMatch(
      /integra|radicali|ριζοσπαστ|радикализ|prison|course|cours\b|curso|corso|курс|μάθημα|cursus/i,
    );
    expect(subject.length).toBeLessThan(60);
  });
});

describe('renderMail', () => {
  it('says how long a link works, in the right number', () => {
    const text = (language: Language, count: number) =>
      renderMail('invitation', language, { name: null, path: '/x', validity: { unit: 'hours', count } }, SITE).text;
    expect(text('en', 1)).toContain('for 1 hour.');
    expect(text('en', 24)).toContain('for 24 hours.');
    expect(text('fr', 1)).toContain('1 heure.');
    expect(text('it', 2)).toContain('2 ore.');
    expect(text('bg', 24)).toContain('24 часа.');
    expect(text('el', 1)).toContain('1 ώρα.');
    expect(text('nl', 24)).toContain('24 uur geldig.');
  });

  it('shows a name as it is in the text, and harmless in the HTML, which says its language', () => {
    const { text, html } = render('password_reset', 'bg');
    expect(text).toContain('Здравейте, Ирина <b>,');
    expect(html).toContain('Здравейте, Ирина &lt;b&gt;,');
    expect(html).toContain('<html lang="bg-BG">');
    expect(text).toContain('паролата Ви остава същата');
  });

  it('greets without a name when there is none', () => {
    expect(render('invitation', 'nl').text.startsWith('Goedendag,\n\nU bent uitgenodigd voor INTEGRA Learning.')).toBe(
      true,
    );
  });
});
