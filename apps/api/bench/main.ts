import { cpus, totalmem } from 'node:os';
import { Client } from 'pg';
import { renderMany } from './certificates.ts';
import { Journey } from './journey.ts';
import { call, prepareLearners } from './learners.ts';
import { type LoadRequest, type Measurement, measureLoad } from './load.ts';
import { PackageBench } from './packages.ts';
import { COURSES, LOAD_SESSIONS, PEOPLE, seed } from './seed.ts';
import { startServer } from './server.ts';

const PORT = Number(process.env['BENCH_PORT'] ?? 42_980);
const LESSON = 'm1-stories';

type Figure = { readonly what: string; readonly measured: string; readonly target: string; readonly isMet: boolean };

const client = new Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();
const seedStart = performance.now();
await seed(client);
const { rows } = await client.query<{ people: number; enrolments: number }>(
  'SELECT (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM enrolment) AS enrolments',
);
const counts = rows[0] ?? { people: PEOPLE, enrolments: 0 };
console.log(
  `Seeded ${counts.people} people and ${counts.enrolments} enrolments in ${Math.round(performance.now() - seedStart)} ms`,
);

const server = await startServer(PORT);
const figures: Figure[] = [];

const figure = (what: string, measured: string, target: string, isMet: boolean): void => {
  figures.push({ what, measured, target, isMet });
  console.log(`${isMet ? 'met   ' : 'MISSED'} ${what}: ${measured} (${target})`);
};

const load = (
  what: string,
  { perSecond, p50, p95, failures }: Measurement,
  minimum: number | null,
  maxP95: number | null,
) => {
  const measured = `${perSecond.toFixed(0)}/s, median ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${failures} failed`;
  const target = [minimum === null ? '' : `≥${minimum}/s`, maxP95 === null ? '' : `p95 ≤${maxP95} ms`]
    .filter(Boolean)
    .join(', ');
  const isMet = failures === 0 && perSecond >= (minimum ?? 0) && p95 <= (maxP95 ?? Infinity);
  figure(what, measured, target, isMet);
};

const memory = async (what: string, most: number | null): Promise<void> => {
  const rss = await server.peakRss();
  figure(what, `${rss.toFixed(0)} MB`, most === null ? '' : `≤${most} MB`, rss <= (most ?? Infinity));
};

try {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const session = LOAD_SESSIONS - 1 - round;
    const { items } = await call<{ items: { enrolment: { id: string; courseKey: string } }[] }>(
      server.origin,
      session,
      'GET',
      '/api/my-learning',
    );
    const enrolmentId = items.find(({ enrolment }) => enrolment.courseKey === 'integra')?.enrolment.id ?? '';
    times.push(await new Journey(client, server.origin, session, enrolmentId).run());
  }
  const certificate = times.toSorted((a, b) => a - b)[1] ?? Infinity;
  figure(
    'certificate, from the passing answer to the file',
    `${(certificate / 1_000).toFixed(2)} s`,
    '≤3 s',
    certificate <= 3_000,
  );
  const many = await renderMany(client, 500);
  figure('500 certificates queued at once', `${(many / 1_000).toFixed(1)} s`, '≤90 s', many <= 90_000);

  const learners = await prepareLearners(server.origin);
  let turn = 0;
  const next = () => {
    const learner = learners[turn % learners.length];
    turn += 1;
    if (learner === undefined) throw new Error('Nobody to measure with');
    return { learner, turn };
  };

  const openLesson = (): LoadRequest => {
    const { learner } = next();
    return { session: learner.session, path: `/api/enrolments/${learner.enrolmentId}/lessons/${LESSON}?language=en` };
  };
  load('lesson open by API', await measureLoad(server.origin, openLesson), 600, 50);

  const saveAnswer = (): LoadRequest => {
    const { learner, turn: sequence } = next();
    const position = Math.floor(sequence / learners.length) % learner.questions;
    return {
      session: learner.session,
      method: 'PUT',
      path: `/api/attempts/${learner.attemptId}/answers/${position}`,
      body: JSON.stringify({ sequence, answer: null, isFlagged: sequence % 2 === 0 }),
    };
  };
  load('save a quiz answer', await measureLoad(server.origin, saveAnswer), 400, 60);

  const openMyLearning = (): LoadRequest => ({ session: next().learner.session, path: '/api/my-learning?language=en' });
  load(`My learning with ${COURSES} courses`, await measureLoad(server.origin, openMyLearning), null, null);

  await memory('memory of API and worker under this load', 350);

  const packages = new PackageBench(client, server.origin);
  await packages.prepare();
  const launch = await packages.measureLaunch();
  figure('package: from the button to its first byte', `${launch.toFixed(0)} ms`, '≤400 ms', launch <= 400);
  const paced = await packages.measureCommits(400);
  load('package: 400 commits a second of 2 KB by 50 learners, beside a million', paced.load, null, 100);
  const { load: commits, lost, bytesEach } = await packages.measureCommits(null);
  load('package: as many commits as 50 learners can make at once', commits, 400, null);
  figure(
    'package: acknowledged commits that are not in the database',
    `${paced.lost + lost} of ${paced.load.answered + commits.answered}`,
    '0',
    paced.lost + lost === 0,
  );
  figure('package: journal on disk', `${(bytesEach / 1_000).toFixed(2)} kB a commit`, '≤1.5 kB', bytesEach <= 1_500);
  const long = await packages.measureLongCommit();
  figure('package: commit of 64,000 Greek characters', `${long.toFixed(0)} ms`, '≤150 ms', long <= 150);
  const imported = await packages.measureImport();
  figure('package: import of 300 MB, 5,000 files', `${(imported / 1_000).toFixed(1)} s`, '≤60 s', imported <= 60_000);
  await memory('memory of API and worker, after packages too', null);
} finally {
  await server.stop();
  await client.end();
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`\nMachine: ${machine}; database and load generator on it\n`);
console.log('| what | measured | at least | |\n|---|---|---|---|');
for (const { what, measured, target, isMet } of figures)
  console.log(`| ${what} | ${measured} | ${target} | ${isMet ? 'met' : 'missed'} |`);
