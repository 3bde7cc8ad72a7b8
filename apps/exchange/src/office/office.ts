import { AccountId } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import type { Composer, Letter } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';

/** The offices of municipalities, as the registry knows them when it is asked: no address is kept here. */
@Injectable()
export class Office {
  constructor(private readonly rpc: RpcClient) {}

  /** A letter to an account, if it is still of the office and the municipality of the network; else why there is none. */
  async letterTo(
    { account, municipality }: { readonly account: string; readonly municipality: string },
    words: Pick<Letter, 'texts' | 'path'>,
  ): ReturnType<Composer> {
    const { member, reader } = await this.ask(municipality, account);
    if (!member || !reader?.office) return { notSent: 'no-longer-needed' };
    const { email: to, language } = reader;
    return to === null ? { notSent: 'no-address' } : { to, language, ...words };
  }

  /** Whether the municipality is of the network now, and the account of its office: a program’s is of none. */
  async standingOf({ account, municipality }: { readonly account: string; readonly municipality: string }) {
    const { member, reader } = await this.ask(municipality, account);
    return { isMember: member, isOfficial: member && reader?.office === true };
  }

  /** The accounts of the office. */
  async accountsOf(municipality: string): Promise<string[]> {
    const accounts: string[] = [];
    let after: AccountId | undefined;
    do {
      const page = await inTenant(municipality, () => this.rpc.call(listDigestReaders, { after }));
      accounts.push(...page.readers.filter(({ office }) => office).map(({ account }) => account));
      after = page.nextAfter ?? undefined;
    } while (after !== undefined);
    return accounts;
  }

  private async ask(municipality: string, account: string) {
    const asked = { account: AccountId.parse(account) };
    const { member, readers } = await inTenant(municipality, () => this.rpc.call(listDigestReaders, asked));
    return { member, reader: readers[0] };
  }
}
