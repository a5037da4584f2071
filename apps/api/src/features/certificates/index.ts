export { CertificatesModule } from './certificates.module.js';
export { EnrolmentCertificatesService } from './enrolment-certificates.service.js';
