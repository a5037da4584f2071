import 'reflect-metadata';
import { runProcess } from '../core/process/run-process.js';
import { SetUpService } from '../features/accounts/index.js';
import { withApplication } from './with-application.js';

/** Prints the link for the first administrator, or nothing when there is one. */
await runProcess(() =>
  withApplication(async (application) => {
    const link = await application.get(SetUpService, { strict: false }).createLink();
    if (link !== null) process.stdout.write(`${link}\n`);
  }),
);
