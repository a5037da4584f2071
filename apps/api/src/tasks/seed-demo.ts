import 'reflect-metadata';
import { rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
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

/** Makes one fictional person per role with demo data; on a database that has people already it only writes the logins again. */
await runProcess(() =>
  withApplication(async (application) => {
    const demo = new DemoAccounts(application);
    if (await demo.create()) {
      const learner = new DemoLearner(application, await demo.personIdOf('learner'));
      await learner.learn(await learner.enrol(COURSE), LEARNER_STOPS_AT);
      const trainer = new DemoLearner(application, await demo.personIdOf('trainer'));
      const enrolmentId = await trainer.enrol(COURSE);
      await trainer.askForCertificate(enrolmentId, 'Ilse Duin');
      await trainer.learn(enrolmentId);
    }
    if (values.out !== undefined) {
      await writeLogins(values.out, demo.accounts());
    }
  }),
);
