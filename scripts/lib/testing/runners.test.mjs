import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addUp, readJestReport, readTapReport } from './runners.mjs';

test('counts a test file that does not load as a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 2,
    numPendingTests: 3,
    numTodoTests: 1,
  };
  assert.deepEqual(readJestReport(JSON.stringify(report)), { passed: 5, failed: 3, skipped: 4 });
});

test("reads the totals of Node's own runner", () => {
  const tap = 'ok 1 - a\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n';
  assert.deepEqual(readTapReport(tap), { passed: 2, failed: 2, skipped: 1 });
});

test('adds up', () => {
  const sum = addUp([
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 10, failed: 1, skipped: 0 },
  ]);
  assert.deepEqual(sum, { passed: 11, failed: 1, skipped: 2 });
});
