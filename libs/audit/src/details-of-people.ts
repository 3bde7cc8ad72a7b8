import type { Subject } from '#contracts';
import { NETWORK_CHAIN } from '#contracts/audit';
import { Database, inTenant, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { auditDetails, type AuditDetailsDocument } from './audit-entry.schema.js';

const CHUNK = 500;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The details of acts, as far as they are about people who are to be erased. Their entries in the chain stay. */
@Injectable()
export class DetailsOfPeople {
  private readonly model: Model<AuditDetailsDocument>;

  constructor(database: Database) {
    this.model = database.model<AuditDetailsDocument>(auditDetails);
  }

  /**
   * Looks through a piece of the municipality's details, and then of the network's own (wrong sign-ins, resets), behind
   * `at`, and deletes those that name one of these people by an id or in words. Details have no index of what they name:
   * that would be what is to be erased once more.
   */
  async erase(subjects: readonly Subject[], at: string): Promise<'done' | { readonly next: string }> {
    const chains = [requireTenant(), NETWORK_CHAIN];
    const [place, after] = at === '' ? [0, ''] : [Number(at.slice(0, 1)), at.slice(1)];
    const last = await inTenant(chains[place] ?? NETWORK_CHAIN, () => this.erasePiece(subjects, after));
    if (last !== null) return { next: `${place}${last}` };
    return place + 1 < chains.length ? { next: `${place + 1}` } : 'done';
  }

  /** @returns where the next piece begins, or null at the end. */
  private async erasePiece(subjects: readonly Subject[], after: string): Promise<string | null> {
    const chunk = await this.model
      .find({ _id: { $gt: after } }, { body: 1 })
      .sort({ _id: 1 })
      .limit(CHUNK)
      .lean<Pick<AuditDetailsDocument, '_id' | 'body'>[]>();
    const isAbout = mentionsAny(subjects);
    const about = chunk.filter(({ body }) => isAbout(body)).map(({ _id }) => _id);
    if (about.length > 0) await this.model.deleteMany({ _id: { $in: about } });
    return chunk.length === CHUNK ? (chunk.at(-1)?._id ?? null) : null;
  }
}

/** Whether a text names one of them: an id of theirs, or what they are called by. */
export function mentionsAny(subjects: readonly Subject[]): (text: string) => boolean {
  const ids = new Set<string>(
    subjects.flatMap(({ person, enrolments, accounts }) => [...(person ? [person] : []), ...enrolments, ...accounts]),
  );
  const words = subjects.flatMap((subject) => subject.words);
  return (text) => (text.match(UUID) ?? []).some((id) => ids.has(id)) || words.some((word) => text.includes(word));
}
