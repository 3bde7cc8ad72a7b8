import { listNetworkOfficials } from '#contracts/registry';
import type { AccountId, OutputOf } from '#contracts';
import type { NewsOutcome, OutcomeCounts } from '#contracts/exchange';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { NewsChoiceRepository, wants } from '../news-choice/index.js';
import { countOutcomes, officeOf, reasonAgainst, type MailingAim } from './mailing.domain.js';

type Official = OutputOf<typeof listNetworkOfficials>['officials'][number];

/** Whom a mailing is for, as the registry and the readers themselves say now. */
@Injectable()
export class MailingReaders {
  constructor(
    private readonly rpc: RpcClient,
    private readonly choices: NewsChoiceRepository,
  ) {}

  /** Those in members' offices, batch by batch, from a place on; with the place behind each batch, null behind the last. */
  async *batches(aim: MailingAim, from: string | undefined) {
    for (let after: string | null | undefined = from; after !== null;) {
      const page: OutputOf<typeof listNetworkOfficials> = await this.rpc.call(listNetworkOfficials, {
        ...(after !== undefined && { after }),
      });
      after = page.nextAfter;
      const officials = page.officials.flatMap((official) => {
        const municipality = officeOf(aim, official);
        return municipality === undefined ? [] : [{ ...official, municipality }];
      });
      yield { officials, after };
    }
  }

  /** One of them now, and why there is no mail; null: there is one. */
  async decide(aim: MailingAim, account: AccountId) {
    const { officials } = await this.rpc.call(listNetworkOfficials, { accounts: [account] });
    const official: Official | undefined = officials[0];
    const choice = await this.choices.get(account);
    const why = reasonAgainst(aim, official, { wanted: wants(choice, aim.kind), themes: choice.themes });
    return { official, why };
  }

  /** To how many it would go now, and why not to the others; nobody is counted twice. */
  async count(aim: MailingAim): Promise<OutcomeCounts> {
    const outcomes = new Map<string, NewsOutcome>();
    for await (const { officials } of this.batches(aim, undefined)) {
      const choiceOf = await this.choices.of(officials.map(({ account }) => account));
      for (const official of officials) {
        const choice = choiceOf(official.account);
        const why = reasonAgainst(aim, official, { wanted: wants(choice, aim.kind), themes: choice.themes });
        outcomes.set(official.account, why ?? 'waiting');
      }
    }
    return countOutcomes([...outcomes.values()]);
  }
}
