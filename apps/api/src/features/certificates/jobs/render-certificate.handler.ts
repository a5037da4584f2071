import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/clock.js';
import { type Transaction, UnitOfWork } from '../../../core/database/unit-of-work.js';
import { type JobContext, type JobHandler, JobHandlerFor } from '../../../core/jobs/job-handler.js';
import { LiveBus } from '../../../core/live/live-bus.js';
import { Mailer } from '../../../core/mail/mailer.js';
import { Storage } from '../../../core/storage/storage.js';
import { PeopleService } from '../../accounts/index.js';
import { CertificatesRepository } from '../certificates.repository.js';
import { renderCertificate } from '../pdf/certificate-document.js';
import { renderCertificateJob } from './render-certificate.job.js';

type Holder = NonNullable<Awaited<ReturnType<PeopleService['findByPersonId']>>>;

/** Equal facts give equal bytes, so a start after a crash writes the same file again; whoever marks it first tells the holder. */
@Injectable()
@JobHandlerFor(renderCertificateJob)
export class RenderCertificateHandler implements JobHandler<{ certificateId: string }> {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly people: PeopleService,
    private readonly storage: Storage,
    private readonly live: LiveBus,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async handle({ certificateId: id }: { certificateId: string }, { signal }: JobContext): Promise<void> {
    const certificate = await this.certificates.findById(id);
    if (certificate === null || certificate.fileReadyAt !== null) return;
    const document = await renderCertificate(certificate.facts);
    signal.throwIfAborted();
    const fileKey = `certificates/${id}.pdf`;
    const { sha256: fileSha256 } = await this.storage.put(fileKey, document);
    const holder = await this.people.findByPersonId(certificate.personId);
    await this.unitOfWork.run(async (transaction) => {
      const file = { fileKey, fileSha256, fileReadyAt: this.clock.now() };
      const status = await this.certificates.markReady(transaction, id, file);
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
