import {
  dayInJapan,
  DomainError,
  MunicipalityCode,
  municipalityName,
  PersonId,
  type InputOf,
  type OutputOf,
} from '#contracts';
import type { verifyCertificate } from '#contracts/progress';
import { describePeople, getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { readCode, shownName } from './certificate.domain.js';
import { CertificateRepository } from './certificate.repository.js';

/** Tells anybody who holds a certificate's code what was certified, and whether it still counts. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly rpc: RpcClient,
  ) {}

  execute({ code: typed }: InputOf<typeof verifyCertificate>): Promise<OutputOf<typeof verifyCertificate>> {
    const read = readCode(typed);
    const municipality = MunicipalityCode.safeParse(read?.municipality);
    if (!read || !municipality.success) throw new DomainError('unknown-certificate');
    return inTenant(municipality.data, () => this.verify(municipality.data, read.code));
  }

  private async verify(municipality: MunicipalityCode, code: string): Promise<OutputOf<typeof verifyCertificate>> {
    const stored = await this.certificates.findByCode(code);
    if (!stored) throw new DomainError('unknown-certificate');
    const [{ people }, issuer] = await Promise.all([
      this.rpc.call(describePeople, { people: [PersonId.parse(stored.person)] }),
      this.rpc.call(getMunicipality, { code: municipality }),
    ]);
    const [person] = people;
    // Withheld or gone: nobody is told any more what was certified of them.
    if (!person) throw new DomainError('unknown-certificate');
    return {
      status: stored.revoked ? 'revoked' : 'valid',
      name: shownName(stored.nameShown, person),
      number: stored.number,
      programmeName: stored.programmeName,
      courses: [...stored.courses],
      minutes: stored.minutes,
      completedOn: stored.completedOn,
      issuedOn: dayInJapan(stored.issuedAt),
      revokedOn: stored.revoked && dayInJapan(stored.revoked.at),
      issuer: municipalityName(issuer),
    };
  }
}
