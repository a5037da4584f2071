import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import words from '../../locales/en/errors.json' with { type: 'json' };

/** Every code of every feature; `pnpm check` compares the other languages with English. */
it('every error code of the contract has words', async () => {
  const contract = new URL('.', import.meta.resolve('@integra/shared-types/common'));
  const files = readdirSync(contract).filter((name) => name.endsWith('.js'));
  const modules = (await Promise.all(files.map((name) => import(new URL(name, contract).href)))) as object[];
  const codes = modules.flatMap((module) =>
    Object.entries(module)
      .filter(([name]) => name.endsWith('_ERRORS'))
      .flatMap(([, table]) => Object.keys(table as object)),
  );
  expect(codes.filter((code) => !(code in words)).sort()).toEqual([]);
  expect(codes).toContain('not_signed_in');
});
