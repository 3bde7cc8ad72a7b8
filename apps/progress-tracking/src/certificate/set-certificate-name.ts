import { DomainError, reachesPerson, type AllowedCaller, type InputOf } from '#contracts';
import type { Certificate, setCertificateName } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { certificateView } from './certificate-view.js';
import { CertificateRepository } from './certificate.repository.js';

/** How the learner's name stands on a certificate. */
@Injectable()
export class SetCertificateName {
  constructor(private readonly certificates: CertificateRepository) {}

  execute(
    { certificate, nameShown }: InputOf<typeof setCertificateName>,
    { reach }: AllowedCaller,
  ): Promise<Certificate> {
    return retryWhenChanged(async () => {
      const stored = await this.certificates.find(certificate);
      if (!stored || !reachesPerson(reach, stored.person)) throw new DomainError('unknown-certificate');
      if (stored.nameShown !== nameShown) await this.certificates.save(stored, { nameShown }, new Date());
      return certificateView({ ...stored, nameShown });
    });
  }
}
