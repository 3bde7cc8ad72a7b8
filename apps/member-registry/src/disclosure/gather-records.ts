import type { Subject } from '#contracts';
import { describePersonalData, disclosePerson, personalDataOwners } from '#contracts/privacy';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { Gathered } from './disclosed-records.domain.js';

/** Asks every service that owns data for the records of one person. */
@Injectable()
export class GatherRecords {
  constructor(private readonly rpc: RpcClient) {}

  /** `asked` is told how many services have answered. */
  async execute(subject: Subject, asked: (services: number) => Promise<void>): Promise<Gathered> {
    const collections: Gathered['collections'][number][] = [];
    const records: Gathered['records'][number][] = [];
    const names: Record<string, string> = {};
    for (const [place, owner] of personalDataOwners.entries()) {
      collections.push(...(await this.rpc.call(describePersonalData, {}, owner)).collections);
      let at: string | null | undefined;
      do {
        const page = await this.rpc.call(disclosePerson, { subject, ...(at && { at }) }, owner);
        records.push(...page.records);
        Object.assign(names, page.names);
        at = page.next;
      } while (at);
      await asked(place + 1);
    }
    return { collections, records, names };
  }
}
