import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BlueprintModule } from '../blueprint/index.js';
import { CoursesModule } from '../courses/index.js';
import { LearningModule } from '../learning/index.js';
import { CertificateFiles } from './certificate-files.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificateNameEntity } from './certificate-name.entity.js';
import { CertificateNamesRepository } from './certificate-names.repository.js';
import { CertificateEntity } from './certificate.entity.js';
import { CertificatesRepository } from './certificates.repository.js';
import { EnrolmentCertificatesService } from './enrolment-certificates.service.js';
import { HolderNames } from './holder-names.js';
import { RenderCertificateHandler } from './jobs/render-certificate.handler.js';
import { MyCertificatesController } from './my-certificates.controller.js';
import { MyCertificatesService } from './my-certificates.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterRepository } from './register.repository.js';
import { RegisterService } from './register.service.js';
import { VerificationController } from './verification.controller.js';
import { VerificationService } from './verification.service.js';

@Module({
  imports: [
    BlueprintModule,
    CoursesModule,
    LearningModule,
    TypeOrmModule.forFeature([CertificateEntity, CertificateNameEntity]),
  ],
  controllers: [MyCertificatesController, RegisterController, VerificationController],
  providers: [
    CertificateFiles,
    CertificateIssuer,
    CertificateNamesRepository,
    CertificatesRepository,
    EnrolmentCertificatesService,
    HolderNames,
    MyCertificatesService,
    RegisterRepository,
    RegisterService,
    RenderCertificateHandler,
    VerificationService,
  ],
})
export class CertificatesModule {}
