import 'reflect-metadata';
import { rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { runProcess } from '../core/process/run-process.js';
import { type DemoAccount, DemoAccounts } from './demo/demo-accounts.js';
import { DemoLearner } from './demo/demo-learner.js';
import { withApplication } from './with-application.js';

const COURSE = 'integra';
/** The learner of the demo has begun; the trainer has finished, and the certificate is made once the server runs. */
const LEARNER_STOPS_AT = 'm1-stories';

const { values } = parseArgs({ options: { out: { type: 'string' } } });

/** Never readable by others, not even for a moment: an older file may have been. */
const writeLogins = async (path: string, accounts: readonly DemoAccount[]): Promise<void> => {
  const draft = `${path}.new`;
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(draft, path);
};

/** The trainer completes the course last. */
const isFinished = async (application: INestApplicationContext, demo: DemoAccounts): Promise<boolean> => {
  const personId = await demo.findPersonId('trainer');
  return personId !== null && new DemoLearner(application, personId).hasCompleted(COURSE);
};

const make = async (application: INestApplicationContext, demo: DemoAccounts): Promise<void> => {
  await demo.create();
  const learner = new DemoLearner(application, await demo.personIdOf('learner'));
  await learner.learn(await learner.enrol(COURSE), LEARNER_STOPS_AT);
  const trainer = new DemoLearner(application, await demo.personIdOf('trainer'));
  const enrolmentId = await trainer.enrol(COURSE);
  await trainer.askForCertificate(enrolmentId, 'Ilse Duin');
  await trainer.learn(enrolmentId);
};

/**
 * Makes one fictional person per role with demo data, from where an earlier run was ended; a finished demo stays as its visitors left it,
 * and only the logins are written again.
 */
await runProcess(() =>
  withApplication(async (application) => {
    const demo = new DemoAccounts(application);
    if (!(await isFinished(application, demo))) await make(application, demo);
    if (values.out !== undefined) await writeLogins(values.out, demo.accounts());
  }),
);
