export { CertificateModule } from './certificate.module.js';
export { IssueCertificates } from './issue-certificates.js';
