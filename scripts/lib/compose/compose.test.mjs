import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../paths.mjs';
import { findComposeFaults, interpolate, readCompose } from './compose-file.mjs';
import { serverFlags } from '../server-flags.mjs';
import { readDockerfile } from './dockerfile.mjs';

const compose = await readCompose(readFileSync(join(root, 'docker', 'compose.yaml'), 'utf8'));
const dockerfile = readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8');
const stages = readDockerfile(dockerfile);
const { services } = compose;

test('reads a Dockerfile', () => {
  const text =
    'FROM a AS build\nRUN --mount=type=cache,target=/x one \\\n  two\n# RUN never\nFROM b AS web\nCOPY --from=build /src/a /b\n';
  assert.deepEqual(readDockerfile(text), [
    { name: 'build', runs: ['one two'], copies: [] },
    { name: 'web', runs: [], copies: [{ from: 'build', source: '/src/a', target: '/b' }] },
  ]);
});

test('fills in settings as compose does', () => {
  const filled = interpolate({ A: 'x${P:?needed}y', B: '${Q:-default}', C: '${R}', D: 3 }, { P: 'p' });
  assert.deepEqual(filled, { A: 'xpy', B: 'default', C: '', D: '3' });
  assert.throws(() => interpolate({ A: '${P:?see .env}' }, {}), /P is needed: see \.env/);
});

test('finds faults a container engine would refuse', async () => {
  const faulty = await readCompose(`
services:
  a:
    image: a
    build: { target: nowhere }
    volumes: ['lost:/x']
    depends_on: { b: { condition: service_healthy }, c: { condition: service_started } }
  b: { image: b }
volumes: {}`);
  assert.equal(findComposeFaults(faulty, ['build']).length, 4);
});

test('has none in the committed file', () => {
  assert.deepEqual(
    findComposeFaults(
      compose,
      stages.map(({ name }) => name),
    ),
    [],
  );
});

test('keeps data where it survives, and refuses to forget jobs', () => {
  assert.match(services.postgres?.image ?? '', /^postgres:(?:1[789]|[2-9]\d)/);
  assert.deepEqual(services.postgres?.volumes, ['database:/var/lib/postgresql']);
  const redis = services.redis?.command?.join(' ') ?? '';
  assert.match(redis, /--maxmemory-policy noeviction/);
  assert.match(redis, /--appendonly yes/);
  for (const name of ['migrate', 'api', 'worker']) assert.deepEqual(services[name]?.volumes, ['files:/data']);
});

test('separates server and worker, and starts both after one migration', () => {
  assert.equal(services.api?.environment?.ROLE, 'http');
  assert.equal(services.worker?.environment?.ROLE, 'worker');
  for (const name of ['api', 'worker']) {
    assert.equal(services[name]?.depends_on?.migrate?.condition, 'service_completed_successfully');
  }
});

test('runs Node in containers as `npm start` does', () => {
  assert.ok(dockerfile.includes(`ENV NODE_OPTIONS="${serverFlags.join(' ')}"`));
});

test('watches the health of every container that keeps running', () => {
  const running = Object.entries(services).filter(([, service]) => service.restart !== 'no');
  const unwatched = running.filter(([, service]) => service.healthcheck === undefined).map(([name]) => name);
  assert.deepEqual(unwatched, []);
});
