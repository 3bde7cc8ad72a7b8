import { AccountId } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { MeetingRepository } from '../meeting/index.js';
import { TableNoteRepository, type TableNoteDocument } from '../table-note/index.js';

const HOUR_MS = 3_600_000;
const ASKED_AFTER_MS = 90 * 24 * HOUR_MS;
const SWEPT = 100;

/** 90 days after a meeting, asks who promised to try something what became of it; one that was put off counts from when it took place. */
@Injectable()
export class AskWhatBecame {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly notes: TableNoteRepository,
    private readonly mails: Mails,
    private readonly rpc: RpcClient,
  ) {}

  @Sweeps({ name: 'actions-to-ask-about', everyMs: 15_000 })
  async sweep(now = new Date()): Promise<void> {
    const ended = await this.meetings.endedBy(new Date(now.getTime() - ASKED_AFTER_MS));
    for (const action of await this.notes.listUnasked(ended, SWEPT)) await this.ask(action);
  }

  /** Each account once, however often it is asked for: the mark goes when all mails are due. */
  private async ask({ _id, doer, by, outcome }: TableNoteDocument): Promise<void> {
    if (doer !== null && !outcome)
      for (const account of await this.accountsOf(doer, by))
        await this.mails.post({ kind: 'action-asked', subject: _id, period: account }, doer);
    await this.notes.unmark(_id);
  }

  /** Who wrote it, as long as they are of that office; else everybody of it: people move in 90 days. */
  private async accountsOf(municipality: string, by: string | null): Promise<string[]> {
    const writer = by === null ? [] : await this.officesOf(municipality, { account: AccountId.parse(by) });
    return writer.length > 0 ? writer : this.officesOf(municipality, {});
  }

  private async officesOf(municipality: string, asked: { readonly account?: AccountId }): Promise<string[]> {
    const accounts: string[] = [];
    let after: AccountId | null = null;
    do {
      const input: { account?: AccountId; after?: AccountId } = { ...asked, ...(after !== null && { after }) };
      const { readers, nextAfter } = await inTenant(municipality, () => this.rpc.call(listDigestReaders, input));
      accounts.push(...readers.flatMap(({ account, office }) => (office ? account : [])));
      after = nextAfter;
    } while (after !== null);
    return accounts;
  }
}
