import { DomainError, reachesPerson, type AllowedCaller, EnrolmentId, type OutputOf } from '#contracts';
import { findEnrolments } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

export type KnownEnrolment = OutputOf<typeof findEnrolments>['found'][number];

/**
 * The municipality's enrolments, asked of their owner. Whose an enrolment is never changes, and whether anything may be
 * recorded of it seldom, so that a yes is remembered for some seconds; a no may change any moment and is asked each time.
 */
@Injectable()
export class Enrolments {
  private readonly known = new LRUCache<string, KnownEnrolment>({ max: 20_000, ttl: 5000 });

  constructor(private readonly rpc: RpcClient) {}

  /**
   * The enrolment this caller may record something for.
   * @throws DomainError `unknown-enrolment` also for another municipality's, or another person's; `consent-missing`,
   * `use-stopped`.
   */
  async getFor(caller: AllowedCaller | undefined, enrolment: EnrolmentId): Promise<KnownEnrolment> {
    const found = await this.seenBy(caller, enrolment);
    if (found.blocked) throw new DomainError(found.blocked);
    return found;
  }

  /**
   * The enrolment whose records this caller may see, also where nothing more may be recorded of it.
   * @throws DomainError `unknown-enrolment` also for another municipality's, or another person's.
   */
  async seenBy(caller: AllowedCaller | undefined, enrolment: EnrolmentId): Promise<KnownEnrolment> {
    const found = (await this.find([enrolment])).get(enrolment);
    if (!found || !caller || !reachesPerson(caller.reach, found.person)) throw new DomainError('unknown-enrolment');
    return found;
  }

  /**
   * The enrolment that a mailed link is about, which may be recorded something of.
   * @throws DomainError `wrong-link` when it is gone; `consent-missing`, `use-stopped`.
   */
  async ofLink(enrolment: string): Promise<KnownEnrolment> {
    const id = EnrolmentId.parse(enrolment);
    const found = (await this.find([id])).get(id);
    if (!found) throw new DomainError('wrong-link');
    if (found.blocked) throw new DomainError(found.blocked);
    return found;
  }

  /** Those of them that are the municipality's. */
  async find(enrolments: readonly EnrolmentId[]): Promise<ReadonlyMap<string, KnownEnrolment>> {
    const tenant = requireTenant();
    const key = (enrolment: string) => `${tenant}/${enrolment}`;
    // Taken before asking: what is remembered now may be forgotten when the answer comes.
    const found = new Map<string, KnownEnrolment>();
    for (const enrolment of enrolments) {
      const remembered = this.known.get(key(enrolment));
      if (remembered) found.set(enrolment, remembered);
    }
    const unknown = [...new Set(enrolments)].filter((enrolment) => !found.has(enrolment));
    const asked = unknown.length > 0 ? (await this.rpc.call(findEnrolments, { enrolments: unknown })).found : [];
    for (const enrolment of asked) {
      found.set(enrolment.enrolment, enrolment);
      if (!enrolment.blocked) this.known.set(key(enrolment.enrolment), enrolment);
    }
    return found;
  }

  /** The same as they stand this moment: how far they are changes. */
  async now(enrolments: readonly EnrolmentId[]): Promise<ReadonlyMap<string, KnownEnrolment>> {
    const { found } = await this.rpc.call(findEnrolments, { enrolments: [...enrolments] });
    return new Map(found.map((enrolment) => [enrolment.enrolment, enrolment]));
  }

  /** These enrolments are erased. */
  forget(enrolments: readonly EnrolmentId[]): void {
    const tenant = requireTenant();
    for (const enrolment of enrolments) this.known.delete(`${tenant}/${enrolment}`);
  }
}
