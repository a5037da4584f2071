import {
  EnrolmentCertificateSchema,
  MyCertificateSchema,
  MyCertificatesSchema,
  type RequestCertificate,
  RequestCertificateSchema,
  UpdateCertificateSchema,
} from '@integra/shared-types/certificates';
import { IdSchema } from '@integra/shared-types/common';
import { Body, Controller, Get, Param, Patch, Put, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow } from '../../core/auth/access.js';
import { CurrentIdentity, type Identity } from '../../core/auth/identity.js';
import { Returns } from '../../core/http/returns.js';
import { EnrolmentCertificatesService } from './enrolment-certificates.service.js';
import { MyCertificatesService } from './my-certificates.service.js';

/** Certificates of the signed-in person. */
@Controller()
export class MyCertificatesController {
  constructor(
    private readonly enrolmentCertificates: EnrolmentCertificatesService,
    private readonly certificates: MyCertificatesService,
  ) {}

  @Get('enrolments/:id/certificate')
  @Allow('self')
  @Returns(EnrolmentCertificateSchema)
  findOfEnrolment(@CurrentIdentity() { personId }: Identity, @Param('id', { schema: IdSchema }) id: string) {
    return this.enrolmentCertificates.find(personId, id);
  }

  @Put('enrolments/:id/certificate')
  @Allow('self')
  @Returns(EnrolmentCertificateSchema)
  request(
    @CurrentIdentity() { personId }: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: RequestCertificateSchema }) form: RequestCertificate,
  ) {
    return this.enrolmentCertificates.request(personId, id, form);
  }

  @Get('my-certificates')
  @Allow('self')
  @Returns(MyCertificatesSchema)
  list(@CurrentIdentity() { personId }: Identity) {
    return this.certificates.list(personId);
  }

  @Patch('my-certificates/:id')
  @Allow('self')
  @Returns(MyCertificateSchema)
  choose(
    @CurrentIdentity() { personId }: Identity,
    @Param('id', { schema: IdSchema }) id: string,
    @Body({ schema: UpdateCertificateSchema }) { holderDisplay }: z.infer<typeof UpdateCertificateSchema>,
  ) {
    return this.certificates.choose(personId, id, holderDisplay);
  }

  @Get('my-certificates/:id/file')
  @Allow('self')
  @ApiProduces('application/pdf')
  openFile(
    @CurrentIdentity() { personId }: Identity,
    @Param('id', { schema: IdSchema }) id: string,
  ): Promise<StreamableFile> {
    return this.certificates.openFile(personId, id);
  }
}
