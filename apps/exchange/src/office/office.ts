import { AccountId } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import type { Letter, MailReason } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';

/** The offices of municipalities, as the registry knows them when it is asked: no address is kept here. */
@Injectable()
export class Office {
  constructor(private readonly rpc: RpcClient) {}

  /** Where an account of the office is written to, or why it is not. */
  async addressOf(
    municipality: string,
    account: string,
  ): Promise<Pick<Letter, 'to' | 'language'> | { readonly notSent: MailReason }> {
    const asked = { account: AccountId.parse(account) };
    const { readers } = await inTenant(municipality, () => this.rpc.call(listDigestReaders, asked));
    const [reader] = readers;
    if (!reader?.office) return { notSent: 'no-longer-needed' };
    const { email: to, language } = reader;
    return to === null ? { notSent: 'no-address' } : { to, language };
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
}
