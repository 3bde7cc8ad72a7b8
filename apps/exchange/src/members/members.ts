import type { MunicipalityCode, OutputOf } from '#contracts';
import { listDirectory, listNetworkMembers } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

export type Member = OutputOf<typeof listDirectory>['items'][number];
type NetworkMember = OutputOf<typeof listNetworkMembers>['items'][number];

/** Who is a member of the network today: asked of the registry, which judges whether the caller may know. */
@Injectable()
export class Members {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError `not-a-member` when the municipality acted in is none. */
  async list(): Promise<Member[]> {
    const members: Member[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.rpc.call(listDirectory, { limit: 200, cursor });
      members.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return members;
  }

  /** One of them, without what it says of itself; undefined: it is none. */
  async find(code: MunicipalityCode): Promise<NetworkMember | undefined> {
    return (await this.rpc.call(listNetworkMembers, { codes: code })).items[0];
  }
}
