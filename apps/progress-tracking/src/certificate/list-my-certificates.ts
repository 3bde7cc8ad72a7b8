import type { Caller, OutputOf } from '#contracts';
import type { listMyCertificates } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { certificateView } from './certificate-view.js';
import { CertificateRepository } from './certificate.repository.js';

/** The learner's own certificates. */
@Injectable()
export class ListMyCertificates {
  constructor(private readonly certificates: CertificateRepository) {}

  async execute({ person }: Caller): Promise<OutputOf<typeof listMyCertificates>> {
    const mine = person ? await this.certificates.ofPerson(person) : [];
    return { certificates: mine.map(certificateView) };
  }
}
