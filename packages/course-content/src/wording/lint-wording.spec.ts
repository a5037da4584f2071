import { describe, expect, it } from '@jest/globals';
import { lintWording } from './lint-wording.js';

const found = (text: string, language: 'en' | 'fr', titles: string[] = []) =>
  lintWording(text, language, 'markdown', titles).map((finding) => finding.rule.id);

describe('wording in English', () => {
  it.each([
    ['He is a terrorist.', 'terrorist'],
    ['Terrorists were held there.', 'terrorist'],
    ['She met an ex-radical.', 'radical'],
    ['The radical who spoke left.', 'radical'],
    ['Two former radicals came.', 'radical'],
    ['A hardboiled man.', 'hardboiled'],
    ['Islamic terrorism is named first.', 'islamic'],
    ['They spoke of radical Islam.', 'islamic'],
    ['A beard is an indicator of radicalisation.', 'appearance'],
    ['His conversion was read as a sign of danger.', 'appearance'],
    ['Look for red flags.', 'red-flag'],
    ['Prison is a breeding ground.', 'breeding-ground'],
    ['Stop the contagion.', 'breeding-ground'],
    ['The profile of a terrorist', 'profile'],
    ['How to deradicalise him', 'deradicalise'],
    ['Two INMATES talked.', 'inmate'],
  ])('%s', (text, rule) => {
    expect(found(text, 'en')).toContain(rule);
  });

  it.each([
    'A terrorist offence was charged.',
    'convicted of a terrorism-related offence',
    'a radical change, and radical ideas',
    'free radicals in chemistry',
    'Deradicalisation is a change of attitude.',
    'violent Islamist extremism',
    'A beard is not a sign of anything.',
    'Reading a religious book never was an indicator of violence.',
    'an inmatey word', // not the word itself
    'This prayer group meets on Fridays.',
    'See [the report](https://example.org/inmates/terrorists).',
    '> The inmate said so. — Inspectorate, 2010',
  ])('passes: %s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });
});

describe('wording in French', () => {
  it.each([
    ['Les terroristes sont ici.', 'terroriste'],
    ['C’est un ex-terroriste.', 'terroriste'],
    ['Un radicalisé parle.', 'radical'],
    ['Les radicaux se taisent.', 'radical'],
    ['Le terrorisme islamique', 'islamique'],
    ['Sa barbe est un signe de radicalisation.', 'apparence'],
    ['La prison est le terreau de la haine.', 'terreau'],
    ['un vivier de terroristes', 'terreau'],
    ['le profil du terroriste', 'profil'],
    ['Il faut le déradicaliser.', 'deradicaliser'],
    ['Les détenus se taisent.', 'detenu'],
    ['Un drapeau rouge', 'drapeau-rouge'],
  ])('%s', (text, rule) => {
    expect(found(text, 'fr')).toContain(rule);
  });

  it.each([
    'une infraction terroriste',
    'une personne détenue',
    'La déradicalisation vise les idées.',
    'Une barbe n’est pas un signe de radicalisation.',
    'Il travaille dans une pépinière.',
    'un changement radical de méthode',
    'l’extrémisme islamiste violent',
  ])('passes: %s', (text) => {
    expect(found(text, 'fr')).toEqual([]);
  });
});

describe('what is exempt', () => {
  it('passes titles of sources, also over a line break, and nothing beside them', () => {
    const titles = ['The Inmate’s Handbook'];
    expect(found('Read *The Inmate’s\nHandbook*.', 'en', titles)).toEqual([]);
    expect(found('Read *The Inmate’s Handbook* as an inmate.', 'en', titles)).toEqual(['inmate']);
  });

  it('does not take a quote without its source for one with', () => {
    expect(found('> The inmate said so.', 'en')).toEqual(['inmate']);
  });

  it('has nothing to say about languages without rules', () => {
    expect(lintWording('inmate', 'nl', 'line', [])).toEqual([]);
  });

  it('gives the place of the words in the text', () => {
    const [finding] = lintWording('Two old\ninmates', 'en', 'line', []);
    expect(finding).toMatchObject({ offset: 8, length: 7, found: 'inmates' });
  });
});
