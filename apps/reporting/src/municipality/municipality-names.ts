import { municipalityName, type MunicipalityCode } from '#contracts';
import { getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

const HOUR_MS = 3_600_000;

/** Names from the master list, asked again after an hour. Always with the prefecture: 25 names are held by several. */
@Injectable()
export class MunicipalityNames {
  private readonly names = new LRUCache<string, string>({ max: 2000, ttl: HOUR_MS });

  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError `unknown-municipality` */
  async get(code: MunicipalityCode): Promise<string> {
    const known = this.names.get(code);
    if (known !== undefined) return known;
    const full = municipalityName(await this.rpc.call(getMunicipality, { code }));
    this.names.set(code, full);
    return full;
  }
}
