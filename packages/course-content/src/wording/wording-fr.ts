import { asSign, phrase, REASONS, type WordingRule } from './wording-rule.js';

/** Before a noun; an adjective follows its noun in French, so "un acte terroriste" is not touched. */
const DETERMINER =
  'une?|les?|la|des|du|de|aux?|ces?|cet|cette|chaque|tout|tous|quelques|plusieurs|deux|trois|leurs?|vos|nos|ex|anciens?|anciennes?|jeunes?|futurs?|autres?';

export const WORDING_FR: readonly WordingRule[] = [
  {
    id: 'terroriste',
    pattern: phrase(`(?:${DETERMINER})[ -]terroristes?`),
    reason: REASONS.personFirst,
    suggestion: 'personne condamnée pour une infraction liée au terrorisme',
  },
  {
    id: 'radical',
    pattern: phrase(
      `(?:${DETERMINER})[ -](?:radicaux|radicalisée?s?)|(?:un|ex|ancien)[ -]radical(?! (?!(?:qui|et|ou|est|était|dans|de|par|mais|a|avait)(?!\\p{L}))\\p{L})`,
    ),
    reason: REASONS.personFirst,
    suggestion: 'personne engagée dans un processus de radicalisation ; personne qui s’est désengagée',
  },
  {
    id: 'dur-a-cuire',
    pattern: phrase('durs? à cuire|irrécupérables?'),
    reason: REASONS.personFirst,
    suggestion: 'personne qui soutient fermement la violence, et dire ce qu’elle a fait',
  },
  {
    id: 'islamique',
    pattern: phrase(
      '(?:fondamentalisme|intégrisme|terrorisme|radicalisation|extrémisme|terroristes?|extrémistes?) (?:islamiques?|musulmane?s?)|islam radical',
    ),
    reason: REASONS.ideology,
    suggestion:
      'extrémisme islamiste violent (à côté de l’extrême droite, de l’extrême gauche, des causes uniques, des formes mixtes)',
  },
  {
    id: 'apparence',
    pattern: asSign(
      'conversions?|convertie?s?|barbes?|prières?|prier|voiles?|foulards?|tenue vestimentaire|façon de s’habiller|arabe|livres? religieux',
      "(?:signes?|indicateurs?|signaux|signal|symptômes?|preuves?) (?:de|d['’]|que)",
      'pas|ni|non|jamais|rien|aucune?|nullement|sans',
    ),
    reason: REASONS.appearance,
    suggestion: 'le changement de comportement, son contexte et les autres explications',
  },
  {
    id: 'drapeau-rouge',
    pattern: phrase('drapeaux? rouges?|red flags?|clignotants?'),
    reason: REASONS.checklist,
    suggestion: 'point d’attention : remarquer – demander – consulter – consigner',
  },
  {
    id: 'terreau',
    pattern: phrase(
      'terreaux?(?: fertiles?)?|contagi(?:on|euse?s?|eux)|contamin(?:er|e|ent|ée?s?|ation)|' +
        "(?:viviers?|pépinières?|foyers?) (?:de |du |des |d['’])(?:la |l['’])?(?:radicali|extrémis|terroris|djihadis|recru|violen)\\p{L}+",
    ),
    reason: REASONS.profile,
    suggestion: 'milieux où certaines personnes sont vulnérables',
  },
  {
    id: 'profil',
    pattern: phrase(
      "profils?(?: types?)? (?:du|de la|des|d['’]une?|de) ?(?:terroristes?|extrémistes?|radicalisée?s?)|profils? (?:terroristes?|extrémistes?)",
    ),
    reason: REASONS.profile,
    suggestion: 'facteurs d’incitation, d’attrait et personnels dans le contexte de cette personne',
  },
  {
    id: 'deradicaliser',
    pattern: phrase('dé-?radicalis(?:er|e|es|ent|ant|ée?s?|ons|ez|era|eront|ait|aient)'),
    reason: REASONS.attitude,
    suggestion: 'soutenir le désengagement et la réinsertion',
  },
  {
    id: 'detenu',
    pattern: phrase(`(?:${DETERMINER}|entre|nouveaux?|codétenus? et) détenue?s?`),
    reason: REASONS.custody,
    suggestion: 'personne détenue',
  },
];
