import {
  dayInJapan,
  dayInWords,
  DomainError,
  MunicipalityCode,
  municipalityName,
  PersonId,
  reachesPerson,
  type AllowedCaller,
  type InputOf,
  type OutputOf,
} from '#contracts';
import type { getCertificateFile } from '#contracts/progress';
import { describePeople, getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Pdf } from '#pdf';
import { Inject, Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { PUBLIC_URL } from '../public-url/index.js';
import { certificatePage, type CertificatePage } from './certificate-page.js';
import { shownName } from './certificate.domain.js';
import { CertificateRepository } from './certificate.repository.js';
import { hoursInWords } from './words.js';

/** A certificate on paper, for its learner and the office. */
@Injectable()
export class GetCertificateFile {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly rpc: RpcClient,
    private readonly pdf: Pdf,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  async execute(
    { certificate }: InputOf<typeof getCertificateFile>,
    { reach }: AllowedCaller,
  ): Promise<OutputOf<typeof getCertificateFile>> {
    const stored = await this.certificates.find(certificate);
    if (!stored || !reachesPerson(reach, stored.person)) throw new DomainError('unknown-certificate');
    const [{ people }, municipality] = await Promise.all([
      this.rpc.call(describePeople, { people: [PersonId.parse(stored.person)] }),
      this.rpc.call(getMunicipality, { code: MunicipalityCode.parse(stored.tenant) }),
    ]);
    const [person] = people;
    if (!person) throw new DomainError('unknown-certificate');
    const address = new URL('/certificates', this.publicUrl).href;
    const page: CertificatePage = {
      title: '修了証',
      issuer: municipalityName(municipality),
      name: shownName(stored.nameShown, person),
      number: stored.number,
      programme: stored.programmeName,
      courses: stored.courses,
      minutes: hoursInWords(stored.minutes),
      completedOn: dayInWords(stored.completedOn),
      issuedOn: dayInWords(dayInJapan(stored.issuedAt)),
      address,
      code: stored.code,
      // The code stands behind the `#`, which no browser sends: it is in nobody's log.
      scan: renderSVG(`${address}#${stored.code}`),
      marks: [
        ...(municipality.fictional ? ['デモデータ（架空）'] : []),
        ...(stored.revoked ? [`この修了証は${dayInWords(dayInJapan(stored.revoked.at))}に取り消されました。`] : []),
      ],
    };
    const bytes = await this.pdf.render(certificatePage, page);
    return { pdf: bytes.toString('base64'), fileName: `certificate-${stored.number}.pdf` };
  }
}
