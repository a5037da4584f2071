import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, wrap } from './failure.mjs';

test('wraps a paragraph at the width', () => {
  const lines = wrap('word '.repeat(40), 30).split('\n');
  assert.ok(lines.length > 5);
  assert.ok(lines.every((line) => line.length <= 30));
});

test('never breaks a command over two lines', () => {
  const text = wrap(`Choose another: ${command('npm start -- --port 3100')}`, 20);
  assert.ok(text.split('\n').includes('npm start -- --port 3100'));
});
