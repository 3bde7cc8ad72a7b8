import { PdfModule } from '#pdf';
import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ProgressModule } from '../progress/index.js';
import { CertificateController } from './certificate.controller.js';
import { CertificateRepository } from './certificate.repository.js';
import { GetCertificateFile } from './get-certificate-file.js';
import { IssueCertificates } from './issue-certificates.js';
import { ListCertificates } from './list-certificates.js';
import { ListMyCertificates } from './list-my-certificates.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { SetCertificateName } from './set-certificate-name.js';
import { VerifyCertificate } from './verify-certificate.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, ProgressModule, PdfModule],
  controllers: [CertificateController],
  providers: [
    CertificateRepository,
    IssueCertificates,
    ListMyCertificates,
    ListCertificates,
    SetCertificateName,
    RevokeCertificate,
    VerifyCertificate,
    GetCertificateFile,
  ],
})
export class CertificateModule {}
