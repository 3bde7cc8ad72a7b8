import { MunicipalityCode, municipalityName } from '#contracts';
import { getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';

/** What the municipality acted in is called: kept with what it writes, so that a list of many asks nobody. */
@Injectable()
export class OwnName {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError `unknown-municipality` */
  async get(): Promise<{ readonly municipality: MunicipalityCode; readonly municipalityName: string }> {
    const municipality = MunicipalityCode.parse(requireTenant());
    return {
      municipality,
      municipalityName: municipalityName(await this.rpc.call(getMunicipality, { code: municipality })),
    };
  }
}
