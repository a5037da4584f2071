import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkLocales, compareTexts } from './locales.mjs';

const english = new Map([
  ['title', 'Hello {{name}}, read <link>this</link>'],
  ['lessons_one', 'one lesson'],
  ['lessons_other', '{{count}} lessons'],
  ['kind_other', 'Another kind'],
]);

/**
 * @param {Record<string, string>} changes
 * @param {string} locale
 */
function compare(changes, locale = 'nl-NL') {
  return compareTexts(english, new Map([...english, ...Object.entries(changes)]), locale);
}

test('is content with a complete language', () => {
  assert.deepEqual(compare({}), []);
  assert.deepEqual(compare({ lessons_many: '{{count}} lições' }, 'pt-PT'), []);
});

test('wants the plural forms of each language', () => {
  for (const locale of ['fr-FR', 'pt-PT', 'it-IT']) assert.deepEqual(compare({}, locale), ['lacks lessons_many']);
  for (const locale of ['bg-BG', 'el-GR', 'nl-NL', 'en-GB']) assert.deepEqual(compare({}, locale), []);
  assert.match(compare({ lessons_many: '{{count}}' }, 'el-GR')[0] ?? '', /^has lessons_many/);
});

test('names keys that are missing or unknown', () => {
  assert.deepEqual(compareTexts(english, new Map([...english].slice(1)), 'nl-NL'), ['lacks title']);
  assert.match(compare({ titel: 'x' })[0] ?? '', /^has titel/);
});

test('compares what is filled in', () => {
  assert.deepEqual(compare({ title: 'Hallo {{naam}}, lees <link>dit</link>' }), [
    'loses {{name}} in title',
    'invents {{naam}} in title',
  ]);
  assert.deepEqual(compare({ title: 'Hallo {{name}}, lees dit' }), ['loses <link> in title', 'loses </link> in title']);
  assert.deepEqual(compare({ lessons_other: 'lessen' }), ['loses {{count}} in lessons_other']);
  assert.deepEqual(compare({ lessons_one: '{{count}} les' }), []);
  assert.deepEqual(compare({ kind_other: ' ' }), ['leaves kind_other empty']);
});

test('finds every set of texts, as files or as folders', async (t) => {
  const checkout = mkdtempSync(join(tmpdir(), 'checkout-'));
  t.after(() => rmSync(checkout, { recursive: true }));
  /** @param {string} file @param {object} texts */
  const write = (file, texts) => {
    const path = join(checkout, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(texts));
  };
  for (const language of ['en', 'fr', 'pt', 'it', 'bg', 'el', 'nl']) {
    write(`apps/api/src/core/mail/templates/${language}.json`, { invitation: { subject: 'Invitation' } });
    write(`apps/web/src/locales/${language}/quizzes.json`, language === 'bg' ? {} : { start: 'Start' });
  }
  assert.deepEqual(await checkLocales(checkout), ['apps/web/src/locales: bg lacks quizzes:start']);
});
