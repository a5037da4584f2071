import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../../core/database/unit-of-work.js';
import { type JobContext, type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { LiveBus } from '../../../core/live/live-bus.js';
import { Mailer } from '../../../core/mail/mailer.js';
import { PeopleService } from '../../accounts/index.js';
import { CertificateFiles } from '../certificate-files.js';
import { CertificatesRepository } from '../certificates.repository.js';
import { renderCertificateJob } from './render-certificate.job.js';

type Holder = NonNullable<Awaited<ReturnType<PeopleService['findByPersonId']>>>;

/** Equal facts give equal bytes, so a start after a crash writes the same file again; whoever marks it first tells the holder. */
@Injectable()
@JobHandlerFor(renderCertificateJob)
export class RenderCertificateHandler implements JobHandler<{ certificateId: string }> {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly people: PeopleService,
    private readonly files: CertificateFiles,
    private readonly live: LiveBus,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async handle({ certificateId: id }: { certificateId: string }, { signal }: JobContext): Promise<void> {
    const certificate = await this.certificates.findById(id);
    if (certificate === null || certificate.fileReadyAt !== null) return;
    const made = await this.files.make(certificate, signal);
    const holder = await this.people.findByPersonId(certificate.personId);
    await this.unitOfWork.run(async (transaction) => {
      const status = await this.certificates.markReady(transaction, id, { ...made, fileReadyAt: this.clock.now() });
      if (status === null) return;
      await this.live.publish(transaction, `person:${certificate.personId}`, {
        type: 'changed',
        subject: 'certificate',
        id,
      });
      if (status === 'valid' && holder?.state === 'active') await this.tell(transaction, holder);
    });
  }

  private async tell(transaction: Transaction, { email, language, displayName }: Holder): Promise<void> {
    await this.mailer.send(transaction, {
      to: email,
      template: 'certificate_ready',
      language,
      data: { name: displayName, path: WEB_PATHS.myCertificates },
    });
  }
}
