import { describe, expect, it } from '@jest/globals';
import { FrequentStatements } from './frequent-statements.js';

const ask = (statements: FrequentStatements, text: string, times: number) =>
  Array.from({ length: times }, () => statements.nameOf(text)).at(-1);

describe('names of statements', () => {
  it('are given to what is asked often, and stay', () => {
    const statements = new FrequentStatements();
    expect(ask(statements, 'SELECT $1', 19)).toBeUndefined();
    const name = statements.nameOf('SELECT $1');
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(statements.nameOf('SELECT $1')).toBe(name);
    expect(ask(statements, 'SELECT $2', 20)).not.toBe(name);
  });

  it('are the same again after texts without end were seen in between', () => {
    const statements = new FrequentStatements();
    const name = ask(statements, 'SELECT $1', 20);
    for (let count = 0; count < 2_000; count += 1) statements.nameOf(`SELECT ${count}`);
    expect(ask(statements, 'SELECT $1', 20)).toBe(name);
  });
});
