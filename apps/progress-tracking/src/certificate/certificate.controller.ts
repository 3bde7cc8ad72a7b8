import type { AllowedCaller, InputOf } from '#contracts';
import {
  getCertificateFile,
  listCertificates,
  listMyCertificates,
  revokeCertificate,
  setCertificateName,
  verifyCertificate,
} from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetCertificateFile } from './get-certificate-file.js';
import { ListCertificates } from './list-certificates.js';
import { ListMyCertificates } from './list-my-certificates.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { SetCertificateName } from './set-certificate-name.js';
import { VerifyCertificate } from './verify-certificate.js';

@Controller()
export class CertificateController {
  constructor(
    private readonly own: ListMyCertificates,
    private readonly listing: ListCertificates,
    private readonly naming: SetCertificateName,
    private readonly revoking: RevokeCertificate,
    private readonly verifying: VerifyCertificate,
    private readonly printing: GetCertificateFile,
  ) {}

  @Handles(listMyCertificates)
  listMine(_input: InputOf<typeof listMyCertificates>, caller: AllowedCaller) {
    return this.own.execute(caller);
  }

  @Handles(listCertificates)
  list(input: InputOf<typeof listCertificates>) {
    return this.listing.execute(input);
  }

  @Handles(setCertificateName)
  setName(input: InputOf<typeof setCertificateName>, caller: AllowedCaller) {
    return this.naming.execute(input, caller);
  }

  @Handles(revokeCertificate)
  revoke(input: InputOf<typeof revokeCertificate>, caller: AllowedCaller) {
    return this.revoking.execute(input, caller);
  }

  @Handles(verifyCertificate)
  verify(input: InputOf<typeof verifyCertificate>) {
    return this.verifying.execute(input);
  }

  @Handles(getCertificateFile)
  getFile(input: InputOf<typeof getCertificateFile>, caller: AllowedCaller) {
    return this.printing.execute(input, caller);
  }
}
