import { contextOf, DomainError, owners, type InputOf, type Owner, type OutputOf } from '#contracts';
import { getAuditDetails, getAuditEntry } from '#contracts/audit';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { AuditPages, type Item } from './audit-pages.js';

type Details = OutputOf<typeof getAuditEntry>['details'];

/** One entry, and what the service that did it keeps beside it, checked against the chain. */
@Injectable()
export class GetAuditEntry {
  constructor(
    private readonly pages: AuditPages,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ entry }: InputOf<typeof getAuditEntry>): Promise<OutputOf<typeof getAuditEntry>> {
    const item = await this.pages.find(entry);
    if (!item) throw new DomainError('not-found');
    return { entry: item, details: await this.detailsOf(item) };
  }

  private async detailsOf({ entry, operation, detailsHash }: Item): Promise<Details> {
    const owner = ownerOf(operation);
    if (detailsHash === null || !owner) return without('none');
    const { hash, body } = await this.rpc.call(getAuditDetails, { entry }, owner);
    if (hash === null) return without('erased');
    if (hash !== detailsHash) return without('altered');
    if (body === null) return without('too-large');
    return { state: 'kept', ...(JSON.parse(body) as Pick<Details, 'input' | 'changes'>) };
  }
}

const without = (state: Details['state']): Details => ({ state, input: null, changes: null });

/** Who keeps what belongs to an operation: who answers it. Entries of what each service answers stand in no municipality's chain. */
const ownerOf = (operation: string): Owner | undefined =>
  (Object.keys(owners) as Owner[]).find((owner) =>
    (owners[owner] as readonly string[]).includes(contextOf({ name: operation })),
  );
