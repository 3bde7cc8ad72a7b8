import { dayInJapan } from '#contracts';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { Completions, type Learned } from '../progress/index.js';
import { codeOf, numberOf } from './certificate.domain.js';
import { CertificateRepository } from './certificate.repository.js';
import type { CertificateDocument } from './certificate.schema.js';

/**
 * Issues the certificates of completed enrolments, once each: what is issued stays as it is, whatever becomes of the
 * programme. Nobody gets one whose data may not be used.
 */
@Injectable()
export class IssueCertificates {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    completions: Completions,
  ) {
    completions.add((completed, now) => this.execute(completed, now));
  }

  private async execute(completed: readonly Learned[], now: Date): Promise<void> {
    const issued = await this.certificates.issued(completed.map(({ _id }) => idOf(_id)));
    for (const { _id, completedAt } of completed) await this.bringForward(issued.get(idOf(_id)), completedAt, now);
    const missing = completed.filter(({ _id }) => !issued.has(idOf(_id)));
    if (missing.length === 0) return;
    const found = await this.enrolments.findMany(missing.map(({ _id }) => _id));
    const people = new Map(found.flatMap(({ _id, person, stopped }) => (stopped ? [] : [[_id, person] as const])));
    const programmes = await this.programmes.findMany([...new Set(missing.map(({ programme }) => programme))]);
    for (const { _id: enrolment, programme: id, completedAt } of missing) {
      const [person, programme] = [people.get(enrolment), programmes.get(id)];
      if (!person || !programme || !completedAt) continue;
      const tenant = requireTenant();
      const certificate = {
        _id: idOf(enrolment),
        tenant,
        enrolment,
        programme: id,
        person,
        number: numberOf(programme.fiscalYear, createHash('sha256').update(enrolment).digest()),
        code: codeOf(tenant, randomBytes(16)),
        programmeName: programme.name,
        courses: programme.courses.map(({ title }) => title),
        minutes: programme.courses.flatMap(({ lessons }) => lessons).reduce((sum, { minutes }) => sum + minutes, 0),
        completedOn: dayInJapan(completedAt),
        issuedAt: now,
        nameShown: 'full',
        revoked: null,
      } as const;
      await this.certificates.insert(certificate, now);
    }
  }

  /** Events come in any order: one that is told late may show that it was complete earlier. Never later. */
  private async bringForward(issued: CertificateDocument | undefined, completedAt: Date | null, now: Date) {
    const completedOn = completedAt && dayInJapan(completedAt);
    if (issued && completedOn && completedOn < issued.completedOn)
      await this.certificates.save(issued, { completedOn }, now);
  }
}

const idOf = (enrolment: string): string => naturalId('certificate', enrolment);
