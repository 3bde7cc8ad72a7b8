import { DomainError, reachesPerson, type AllowedCaller, type EnrolmentId, type OutputOf } from '#contracts';
import { findEnrolments } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

export type KnownEnrolment = OutputOf<typeof findEnrolments>['found'][number];

/**
 * The municipality's enrolments, asked of their owner. Whose an enrolment is never changes, so an answer is remembered;
 * that there is none may change any moment, so that is asked each time.
 */
@Injectable()
export class Enrolments {
  private readonly known = new LRUCache<string, KnownEnrolment>({ max: 20_000 });

  constructor(private readonly rpc: RpcClient) {}

  /**
   * The enrolment this caller may record something for.
   * @throws DomainError `unknown-enrolment` also for another municipality's, or another person's.
   */
  async getFor(caller: AllowedCaller | undefined, enrolment: EnrolmentId): Promise<KnownEnrolment> {
    const found = (await this.find([enrolment])).get(enrolment);
    if (!found || !caller || !reachesPerson(caller.reach, found.person)) throw new DomainError('unknown-enrolment');
    return found;
  }

  /** Those of them that are the municipality's. */
  async find(enrolments: readonly EnrolmentId[]): Promise<ReadonlyMap<string, KnownEnrolment>> {
    const tenant = requireTenant();
    const key = (enrolment: string) => `${tenant}/${enrolment}`;
    const unknown = [...new Set(enrolments)].filter((enrolment) => !this.known.has(key(enrolment)));
    const asked = unknown.length > 0 ? (await this.rpc.call(findEnrolments, { enrolments: unknown })).found : [];
    for (const enrolment of asked) this.known.set(key(enrolment.enrolment), enrolment);
    const found = new Map<string, KnownEnrolment>(asked.map((enrolment) => [enrolment.enrolment, enrolment]));
    for (const enrolment of enrolments) {
      const remembered = this.known.get(key(enrolment));
      if (remembered) found.set(enrolment, remembered);
    }
    return found;
  }

  /** The same as they stand this moment: how far they are changes. */
  async now(enrolments: readonly EnrolmentId[]): Promise<ReadonlyMap<string, KnownEnrolment>> {
    const { found } = await this.rpc.call(findEnrolments, { enrolments: [...enrolments] });
    return new Map(found.map((enrolment) => [enrolment.enrolment, enrolment]));
  }
}
