import { DomainError } from '#contracts';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isClosed, planOf, ProgrammeRepository } from '../programme/index.js';
import { SeatRepository, type SeatDocument } from '../seat/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import { offerUntil, withdraw } from './application.domain.js';
import { ApplicationPosts } from './application-posts.js';
import { ApplicationRepository } from './application.repository.js';
import type { ApplicationDocument } from './application.schema.js';
import { FinishApplications } from './finish-applications.js';

const AT_ONCE = 100;
const HOLD_MS = 60_000;

/**
 * A seat that became free goes to the next in line: held for them, offered by mail, and passed on when it is not taken in
 * time. The mark on the seat is what is due; holds of applications that were never saved are released after a minute.
 */
@Injectable()
export class OfferFreedSeats {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly seats: SeatRepository,
    private readonly posts: ApplicationPosts,
    private readonly finishing: FinishApplications,
    unfinished: UnfinishedWork,
  ) {
    unfinished.add('offered seats not taken', () => this.endOffers());
    unfinished.add('seats held and not committed', () => this.releaseHolds());
    unfinished.add('seats that became free', () => this.offerAll());
  }

  private async offerAll(): Promise<void> {
    for (const seat of await this.seats.findToOffer(AT_ONCE)) await inTenant(seat.tenant, () => this.offer(seat));
  }

  private async offer({ _id: seat, programme: id }: SeatDocument): Promise<void> {
    const programme = await this.programmes.find(id);
    const next = programme && !isClosed(programme) ? await this.applications.firstWaiting(id) : null;
    if (!next) return this.seats.endOffering(seat);
    const hold = { programme: id, application: next._id, holder: next._id };
    const now = new Date();
    if (!(await this.seats.takeOffered(seat, hold, now))) return;
    const offered = { ...next, state: 'offered' as const, waitingSince: null, offeredUntil: offerUntil(now) };
    try {
      await this.applications.save(next.version, offered, now);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Decided or withdrawn just now: the next round looks again.
      return this.releaseOf(next._id, true);
    }
    await this.seats.commit(next._id);
    await this.posts.state(offered, next.version + 1);
  }

  private async endOffers(): Promise<void> {
    const now = new Date();
    for (const application of await this.applications.findOffersOver(now, AT_ONCE))
      await inTenant(application.tenant, () => this.endOffer(application, now));
  }

  private async endOffer(application: ApplicationDocument, now: Date): Promise<void> {
    const withdrawn = withdraw(application);
    if (!withdrawn) return;
    await this.applications.save(application.version, withdrawn, now);
    await this.finishing.soon(application._id);
  }

  private async releaseHolds(): Promise<void> {
    const holds = await this.seats.findUncommitted(new Date(Date.now() - HOLD_MS), AT_ONCE);
    for (const { tenant, application } of holds) {
      if (application !== undefined) await inTenant(tenant, () => this.releaseOf(application, false));
    }
  }

  private async releaseOf(id: string, toOffer: boolean): Promise<void> {
    const application = await this.applications.find(id);
    if (application && (application.state === 'accepted' || application.state === 'offered'))
      return this.seats.commit(id);
    const programme = application && (await this.programmes.find(application.programme));
    await this.seats.release(id, { toOffer, unlimited: programme ? planOf(programme).places === null : false });
  }
}
