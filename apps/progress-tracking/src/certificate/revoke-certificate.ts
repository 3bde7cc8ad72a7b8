import { DomainError, type Caller, type InputOf } from '#contracts';
import type { Certificate, revokeCertificate } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { certificateView } from './certificate-view.js';
import { CertificateRepository } from './certificate.repository.js';

/** Revokes a certificate for good. The first reason stays. */
@Injectable()
export class RevokeCertificate {
  constructor(private readonly certificates: CertificateRepository) {}

  execute({ certificate, reason }: InputOf<typeof revokeCertificate>, { account }: Caller): Promise<Certificate> {
    return retryWhenChanged(async () => {
      const stored = await this.certificates.find(certificate);
      if (!stored) throw new DomainError('unknown-certificate');
      if (stored.revoked) return certificateView(stored);
      const now = new Date();
      const revoked = { at: now, by: account ?? null, reason };
      await this.certificates.save(stored, { revoked }, now);
      return certificateView({ ...stored, revoked });
    });
  }
}
