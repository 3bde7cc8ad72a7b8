import { DomainError, municipalityName, type MunicipalityCode } from '#contracts';
import { listNetworkMembers } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

/** Who is a member of the network, asked of the registry each time. */
@Injectable()
export class Members {
  constructor(private readonly rpc: RpcClient) {}

  /** What all members of today are called, or those at the end of a day, by code. */
  async names(on?: string): Promise<ReadonlyMap<MunicipalityCode, string>> {
    const names = new Map<MunicipalityCode, string>();
    let cursor: string | null | undefined;
    do {
      const page = await this.rpc.call(listNetworkMembers, {
        limit: 200,
        ...(on !== undefined && { on }),
        ...(cursor && { cursor }),
      });
      for (const member of page.items) names.set(member.municipality, municipalityName(member));
      cursor = page.nextCursor;
    } while (cursor);
    return names;
  }

  /** What a member is called. @throws DomainError `buyer-not-member`. */
  async nameOf(municipality: MunicipalityCode): Promise<string> {
    const { items } = await this.rpc.call(listNetworkMembers, { codes: municipality });
    if (!items[0]) throw new DomainError('buyer-not-member', { municipality });
    return municipalityName(items[0]);
  }
}
