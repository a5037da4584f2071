import { describe, expect, it } from '@jest/globals';
import type { AppConfig } from '../../config/app-config.js';
import { SecretBox } from '../../core/auth/secret-box.js';
import { HolderNames } from './holder-names.js';

const namesUnder = (SECRET_KEY: string) => new HolderNames(new SecretBox({ env: { SECRET_KEY } } as AppConfig));
const names = namesUnder('k3J9vQ2xW7pL5nR8tB4yF6hD1sG0zA+c');
const certificateOf = (code: string, name: string) => ({ code, nameHmac: names.hash(code, name) });

describe('HolderNames', () => {
  it.each([
    'Αικατερίνη Παπαδοπούλου-Κωνσταντινίδου',
    'Станислава Димитрова',
    "Conceição d'Ávila Gonçalves",
    'Łukasz Đukić',
  ])('prints %s', (name) => expect(names.prepare(name)).toBe(name));

  it('names the characters that cannot be printed', () => {
    expect(() => names.prepare('王 Maria 芳')).toThrow(
      expect.objectContaining({
        code: 'certificate_name_unprintable',
        status: 422,
        details: { characters: ['王', '芳'] },
      }),
    );
  });

  it('seals a name that waits', () => {
    const sealed = names.seal('Maria Nováková');
    expect(sealed.toString('utf8')).not.toContain('Maria');
    expect(names.open(sealed)).toBe('Maria Nováková');
    expect(namesUnder('another secret of this length ok 12').open(sealed)).toBeNull();
  });

  it('compares a typed name with the hash, in any usual order', () => {
    const certificate = certificateOf('CODE', 'Maria Nováková');
    for (const typed of ['maria novakova', 'Nováková, Maria']) expect(names.matches(certificate, typed)).toBe(true);
    for (const typed of ['Maria', 'Eva Nováková', '', '...']) expect(names.matches(certificate, typed)).toBe(false);
  });

  it('has another hash for each certificate and each installation', () => {
    const { nameHmac } = certificateOf('CODE', 'Maria Nováková');
    expect(certificateOf('OTHER', 'Maria Nováková').nameHmac.equals(nameHmac)).toBe(false);
    const elsewhere = namesUnder('another secret of this length ok 12');
    expect(elsewhere.hash('CODE', 'Maria Nováková').equals(nameHmac)).toBe(false);
  });
});
