import { INTL_LOCALE, type Language, LANGUAGES } from '@integra/shared-types/languages';
import i18next from 'i18next';
import bg from './templates/bg.json' with { type: 'json' };
import el from './templates/el.json' with { type: 'json' };
import en from './templates/en.json' with { type: 'json' };
import fr from './templates/fr.json' with { type: 'json' };
import it from './templates/it.json' with { type: 'json' };
import nl from './templates/nl.json' with { type: 'json' };
import pt from './templates/pt.json' with { type: 'json' };

/** A page of the web app; the host always comes from PUBLIC_URL. */
type Path = `/${string}`;
/** How long a link works, in the unit a person would say. */
export type LinkValidity = { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };
type Addressee = { readonly name: string | null };

/** What each template needs. Nothing here names a course or its topic: mail is read on shared screens. */
export type MailData = {
  invitation: Addressee & { readonly path: Path; readonly validity: LinkValidity };
  password_reset: Addressee & { readonly path: Path; readonly validity: LinkValidity };
  enrolment_approved: Addressee & { readonly path: Path };
  certificate_ready: Addressee & { readonly path: Path };
};
export type MailTemplate = keyof MailData;

export type MailContent = { readonly subject: string; readonly text: string; readonly html: string };

type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;
type Site = { readonly installation: string; linkTo(path: Path): string };

const TEXTS = { en, fr, pt, it, bg, el, nl } satisfies Record<Language, unknown>;

const i18n = i18next.createInstance();
await i18n.init({
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, { mail: TEXTS[language] }])),
  ns: 'mail',
  defaultNS: 'mail',
  fallbackLng: 'en',
  // Plain text here; the HTML part escapes whole paragraphs.
  interpolation: { escapeValue: false },
});

/** Subject, plain text and simple HTML of a mail. */
export const renderMail = <T extends MailTemplate>(
  template: T,
  language: Language,
  data: MailData[T],
  site: Site,
): MailContent => {
  const t: Translate = (key, values) => i18n.t(key, { ...values, lng: language });
  const { installation } = site;
  const link = site.linkTo(data.path);
  const before = [
    data.name === null ? t('greetingWithoutName') : t('greeting', { name: data.name }),
    t(`${template}.text`, { installation }),
  ];
  const after = [
    ...('validity' in data ? [t(`validity.${data.validity.unit}`, { count: data.validity.count })] : []),
    ...(template === 'password_reset' ? [t('password_reset.notice')] : []),
    `${t('closing')}\n${installation}`,
    t('automatic'),
  ];
  const action = t(`${template}.action`);
  const subject = t(`${template}.subject`);
  return {
    subject,
    text: [...before, `${action}:\n${link}`, ...after].join('\n\n') + '\n',
    html: page(language, subject, [
      ...before.map(paragraph),
      `<p><a href="${escape(link)}"><strong>${escape(action)}</strong></a></p>`,
      `<p>${escape(t('copyAddress'))}<br>${escape(link)}</p>`,
      ...after.map(paragraph),
    ]),
  };
};

const page = (language: Language, title: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    `<html lang="${INTL_LOCALE[language]}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>`,
    `<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em">`,
    ...body,
    '</body></html>',
    '',
  ].join('\n');

const paragraph = (text: string): string => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
