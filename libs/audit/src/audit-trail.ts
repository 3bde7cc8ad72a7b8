import { randomBytes, randomUUID } from 'node:crypto';
import { AuditEntryId, withoutSecrets } from '#contracts';
import { entryRecorded, type AuditEntry } from '#contracts/audit';
import type { CallRecorder, RecordedCall, RelaySource } from '#messaging';
import { currentScope, newCorrelationId } from '#observability';
import { acrossTenants, Database, inTenant, isDuplicate, naturalId, relaySource } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import {
  auditDetails,
  auditEntries,
  detailsHashOf,
  type AuditDetailsDocument,
  type AuditEntryDocument,
} from './audit-entry.schema.js';
import { canonical } from './canonical.js';
import { chainsOf } from './chains.js';
import { subjectsOf } from './subjects.js';

/** Longer than any call may take. */
const DIED_AFTER_MS = 15 * 60_000;
const LOOK_FOR_DEAD_EVERY_MS = 30_000;
const MINUTE_MS = 60_000;

/**
 * Keeps what this service did, showed and refused, beside its data; the relay carries it to the chain. An act is
 * written down before it is done: when the service dies in the middle, its outcome becomes `unknown`.
 */
@Injectable()
export class AuditTrail implements CallRecorder {
  private readonly entries: Model<AuditEntryDocument>;
  private readonly details: Model<AuditDetailsDocument>;
  private lookedForDeadAt = 0;

  constructor(database: Database) {
    this.entries = database.model<AuditEntryDocument>(auditEntries);
    this.details = database.model<AuditDetailsDocument>(auditDetails);
  }

  async begin(call: RecordedCall) {
    const [chain] = chainsOf(call);
    const begun = this.entryOf(call, { tenant: chain, outcome: 'begun', subjects: subjectsOf(call.input, undefined) });
    await inTenant(chain, () => this.entries.insertMany([begun]));
    return async (outcome: string, output?: unknown): Promise<void> => {
      const detailsHash = await this.keepDetails(begun._id, chain, call);
      const subjects = subjectsOf(call.input, output);
      const end = { outcome, subjects, detailsHash, version: 2, unrelayed: 2, changedAt: new Date() };
      await inTenant(chain, () => this.entries.updateOne({ _id: begun._id, outcome: 'begun' }, { $set: end }).exec());
    };
  }

  /** A file that is read piece by piece for one request is one entry. */
  async read(call: RecordedCall, output: unknown): Promise<void> {
    for (const tenant of chainsOf(call, output)) {
      const _id = isInPieces(call) && naturalId('export', tenant, pieceOf(call), correlation());
      if (_id && (await inTenant(tenant, () => this.entries.exists({ _id }).exec()))) continue;
      await this.keep(call, { tenant, outcome: 'done', output, ...(_id && { _id }) });
    }
  }

  /** The same refusal again within a minute is the same entry: who tries a thousand times fills no disk. */
  async refused(call: RecordedCall, code: string): Promise<void> {
    const [tenant] = chainsOf(call);
    const { caller, contract, input } = call;
    const who = caller?.account ?? canonical(withoutSecrets(contract, input));
    const minute = String(Math.floor(Date.now() / MINUTE_MS));
    const _id = naturalId('refusal', tenant, who, contract.name, code, minute);
    await this.keep(call, { tenant, outcome: code, _id });
  }

  /** Lets the relay publish what has ended, and notices what never will. */
  relaySource(): RelaySource {
    const source = relaySource(this.entries, entryRecorded, entryView);
    return {
      ...source,
      findMarked: async (limit) => {
        await this.endDead();
        return source.findMarked(limit);
      },
    };
  }

  private async keep(
    call: RecordedCall,
    { tenant, outcome, _id, output }: { tenant: string; outcome: string; _id?: string; output?: unknown },
  ): Promise<void> {
    const subjects = subjectsOf(call.input, output);
    const entry = this.entryOf(call, { tenant, outcome, subjects, ...(_id && { _id }) });
    const detailsHash = await this.keepDetails(entry._id, tenant, call);
    try {
      await inTenant(tenant, () => this.entries.insertMany([{ ...entry, detailsHash, unrelayed: 1 }]));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  private entryOf(
    { contract, caller }: RecordedCall,
    known: Pick<AuditEntryDocument, 'tenant' | 'outcome' | 'subjects'> & { readonly _id?: string },
  ): AuditEntryDocument {
    const now = new Date();
    const { account = null, person = null, service = null, support = null, roles = [] } = caller ?? {};
    return {
      _id: randomUUID(),
      ...known,
      at: now,
      actor: { account, person, service, support, roles: [...roles] } as AuditEntry['actor'],
      operation: contract.name,
      detailsHash: null,
      version: 1,
      changedAt: now,
      correlationId: correlation(),
    };
  }

  /** What was entered, and what changed while the call ran; never a secret. */
  private async keepDetails(entry: string, tenant: string, { contract, input }: RecordedCall): Promise<string> {
    const salt = randomBytes(16).toString('base64url');
    const changes = currentScope()?.changes ?? [];
    const body = canonical({ input: withoutSecrets(contract, input), changes });
    const options = { upsert: true, returnDocument: 'after' } as const;
    // Of a refusal that came twice at once the first details stand for both.
    const kept = await inTenant(tenant, () =>
      this.details.findOneAndUpdate({ _id: entry }, { $setOnInsert: { salt, body } }, options).lean().exec(),
    );
    return detailsHashOf(kept);
  }

  private async endDead(): Promise<void> {
    const now = Date.now();
    if (now - this.lookedForDeadAt < LOOK_FOR_DEAD_EVERY_MS) return;
    this.lookedForDeadAt = now;
    const dead = { outcome: 'begun', at: { $lt: new Date(now - DIED_AFTER_MS) } };
    const end = { outcome: 'unknown', version: 2, unrelayed: 2, changedAt: new Date(now) };
    await acrossTenants('acts whose service died', () => this.entries.updateMany(dead, { $set: end }).exec());
  }
}

const isInPieces = ({ contract }: RecordedCall): boolean =>
  contract.audit === 'export' && 'cursor' in contract.input.shape;
const pieceOf = ({ contract, caller, input }: RecordedCall): string =>
  canonical([contract.name, caller?.account ?? null, withoutSecrets(contract, { ...input, cursor: undefined })]);
const correlation = (): string => currentScope()?.correlationId ?? newCorrelationId();

const entryView = (stored: AuditEntryDocument): AuditEntry => ({
  entry: AuditEntryId.parse(stored._id),
  at: stored.at.toISOString(),
  actor: stored.actor,
  operation: stored.operation,
  subjects: [...stored.subjects],
  outcome: stored.outcome,
  correlationId: stored.correlationId,
  detailsHash: stored.detailsHash,
});
