import { describe, expect, it } from '@jest/globals';
import { PasswordHasher } from './password-hasher.js';

const hasher = new PasswordHasher();

describe('passwords', () => {
  it('are kept as argon2id with the agreed costs, never twice the same', async () => {
    const [first, second] = await Promise.all([
      hasher.hash('correct horse battery'),
      hasher.hash('correct horse battery'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
  });

  it('are recognised, and others are not', async () => {
    const stored = await hasher.hash('Κωδικός πρόσβασης');
    expect(await hasher.verify(stored, 'Κωδικός πρόσβασης')).toBe(true);
    expect(await hasher.verify(stored, 'Κωδικός πρόσβαση')).toBe(false);
  });

  it('are the same however the keyboard spells an accent', async () => {
    const stored = await hasher.hash('caf\u00e9 au lait, s.v.p.');
    expect(await hasher.verify(stored, 'cafe\u0301 au lait, s.v.p.')).toBe(true);
  });

  it('agree with a hash made by the reference implementation', async () => {
    // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 24
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await hasher.verify(reference, 'password')).toBe(true);
  });

  it('cost the same work for an account that does not exist', async () => {
    const stored = await hasher.hash('correct horse battery');
    const cost = async (hash: string | null): Promise<number> => {
      const startedAt = performance.now();
      expect(await hasher.verify(hash, 'wrong')).toBe(false);
      return performance.now() - startedAt;
    };
    // In turn, and the quickest of each: what else the machine does slows single rounds down, never all of one kind.
    let [known, unknown] = [Infinity, Infinity];
    for (let round = 0; round < 9; round += 1) {
      known = Math.min(known, await cost(stored));
      unknown = Math.min(unknown, await cost(null));
    }
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  it('wait in line, and all get through', async () => {
    const stored = await hasher.hash('correct horse battery');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        hasher.verify(stored, index % 2 === 0 ? 'correct horse battery' : 'wrong'),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(6);
  });

  it('in another format are a mistake, not a wrong password', async () => {
    await expect(hasher.verify('plain text', 'plain text')).rejects.toThrow(TypeError);
  });
});
