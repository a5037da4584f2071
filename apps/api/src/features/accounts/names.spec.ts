import { describe, expect, it } from '@jest/globals';
import { DisplayNameSchema } from '@integra/shared-types/accounts';
import { LegalNameSchema } from '@integra/shared-types/certificates';
import { SaveOrganisationSchema } from '@integra/shared-types/organisations';

const SCHEMAS = [
  ['a person', DisplayNameSchema],
  ['an organisation', SaveOrganisationSchema.shape.name],
  ['a certificate', LegalNameSchema],
] as const;

describe.each(SCHEMAS)('the name of %s', (_, schema) => {
  it.each([
    ['spaces only', '   \u00a0\u2003'],
    ['a zero-width space only', '\u200b'],
    ['joiners only', '\u200d\u200c\u200d'],
    ['fillers only', '\u3164\uffa0'],
    ['variation selectors only', '\ufe0f\ufe0f'],
    ['blank braille only', '\u2800\u2800'],
    ['a zero-width space', 'Ro\u200bbin'],
    ['a soft hyphen', 'Ro\u00adbin'],
    ['a word joiner', 'Ro\u2060bin'],
    ['a filler', 'Robin \u3164M'],
    ['a grapheme joiner', 'Ro\u034fbin'],
    ['a direction mark', 'Robin \u200eM'],
    ['a direction override', 'Robin \u202enimda'],
    ['a direction isolate', 'Robin \u2066M\u2069'],
    ['a null', 'Rob\u0000in'],
    ['a line', 'Robin\nM'],
    ['a C1 control', 'Ro\u0085bin'],
    ['a line separator', 'Robin\u2028M'],
    ['tags', 'Robin\u{e0041}\u{e0042}'],
    ['half a character', 'Robin\ud83d'],
    ['a joiner at the end', 'Robin\u200d'],
    ['two joiners in a row', 'Ro\u200c\u200cbin'],
    ['a joiner beside a space', 'Robin \u200dM'],
  ])('is refused with %s', (_case, name) => {
    expect(schema.safeParse(name).success).toBe(false);
  });

  it('is trimmed and composed', () => {
    expect(schema.parse(' \ufeffKa\u0301ta Nova\u0301k ')).toBe('Káta Novák');
  });

  it.each(['Ρόμπιν Παππάς', 'Анна-Мария', "O'Neill", 'محمد رضا', '山田 太郎', 'शर्मा'])('may be %s', (name) => {
    expect(schema.parse(name)).toBe(name);
  });
});

describe.each(SCHEMAS.slice(0, 2))('the name of %s', (_, schema) => {
  it.each(['علی\u200cرضا', 'ක්\u200dරිස්', 'Nº 5', 'Zoë ❤\ufe0f', '辻\u{e0100}さん'])('may be %s', (name) => {
    expect(schema.parse(name)).toBe(name);
  });
});
