import { AccountId } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import type { Composer, Letter } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';

/** Letters to accounts that acted in a municipality's name. */
@Injectable()
export class OfficeLetters {
  constructor(private readonly rpc: RpcClient) {}

  /** The letter, if the account is still of the office and the municipality of the network; else why there is none. */
  async to(
    { account, municipality }: { readonly account: string; readonly municipality: string },
    words: Pick<Letter, 'texts' | 'path'>,
  ): ReturnType<Composer> {
    const asked = { account: AccountId.parse(account) };
    const { member, readers } = await inTenant(municipality, () => this.rpc.call(listDigestReaders, asked));
    const [reader] = readers;
    if (!member || !reader?.office) return { notSent: 'no-longer-needed' };
    const { email: to, language } = reader;
    return to === null ? { notSent: 'no-address' } : { to, language, ...words };
  }
}
