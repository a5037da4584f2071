import { asSign, phrase, REASONS, type WordingRule } from './wording-rule.js';

/** What may follow when "terrorist" describes a thing and not a person. */
const TERRORIST_THINGS =
  'offen[cs]es?|acts?|attacks?|groups?|organi[sz]ations?|content|material|crimes?|violence|networks?|financing|' +
  'propaganda|purposes?|activit(?:y|ies)|threats?|incidents?|movements?|plots?';

/** What may follow when "radical" is the noun: not the word it would describe. */
const AFTER_NOUN = 'who|and|or|is|was|in|from|has|had|will|by|but|if|because|as|to';

export const WORDING_EN: readonly WordingRule[] = [
  {
    id: 'terrorist',
    pattern: phrase(`terrorists|terrorist(?![ -]+(?:${TERRORIST_THINGS})(?!\\p{L}))`),
    reason: REASONS.personFirst,
    suggestion: 'person convicted of a terrorism-related offence',
  },
  {
    id: 'radical',
    pattern: phrase(
      `(?<!free )radicals|(?:a|the|this|that|every|former|ex)[ -]radical(?! (?!(?:${AFTER_NOUN})(?!\\p{L}))\\p{L})`,
    ),
    reason: REASONS.personFirst,
    suggestion: 'person who has disengaged; person with radical ideas',
  },
  {
    id: 'hardboiled',
    pattern: phrase('hard-?boiled'),
    reason: REASONS.personFirst,
    suggestion: 'person who supports violence firmly, and say what they did',
  },
  {
    id: 'islamic',
    pattern: phrase(
      '(?:islamic|muslim) (?:fundamentalis[mt]s?|terroris[mt]s?|radicali[sz]ation|radicals?|extremis[mt]s?)|radical islam',
    ),
    reason: REASONS.ideology,
    suggestion: 'violent Islamist extremism (beside right-wing, left-wing, single-issue, mixed)',
  },
  {
    id: 'appearance',
    pattern: asSign(
      'conver(?:sion|ting|ted)|beards?|prayers?|praying|headscar(?:f|ves)|veil|(?:the )?way of dress(?:ing)?|clothing|arabic|religious books?',
      '(?:signs?|indicators?|signals?|symptoms?|proof|evidence|red flags?) (?:of|for|that)',
      "not|no|never|nothing|neither|nor|cannot|without|\\p{L}+n['’]t",
    ),
    reason: REASONS.appearance,
    suggestion: 'the changed behaviour, its context, and other explanations',
  },
  {
    id: 'red-flag',
    pattern: phrase('red[ -]flags?'),
    reason: REASONS.checklist,
    suggestion: 'concern prompt: notice – ask – consult – record',
  },
  {
    id: 'breeding-ground',
    pattern: phrase('breeding[ -]grounds?|hotbeds?|contagio(?:n|us)|contaminat(?:e|es|ed|ion)'),
    reason: REASONS.profile,
    suggestion: 'settings where some people are vulnerable',
  },
  {
    id: 'profile',
    pattern: phrase(
      "(?:terrorist|extremist)(?:[’']s)? profiles?|profiles? of (?:an?|the) (?:\\p{L}+ )?(?:terrorist|extremist|radical|radicali[sz]ed person)s?",
    ),
    reason: REASONS.profile,
    suggestion: 'push, pull and personal factors in this person’s context',
  },
  {
    id: 'deradicalise',
    pattern: phrase('de-?radicali[sz](?:e|es|ed|ing)'),
    reason: REASONS.attitude,
    suggestion: 'support disengagement and reintegration',
  },
  {
    id: 'inmate',
    pattern: phrase('inmates?'),
    reason: REASONS.custody,
    suggestion: 'prisoner; person in custody',
  },
];
