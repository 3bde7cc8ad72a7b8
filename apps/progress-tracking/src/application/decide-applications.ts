import { ApplicationId, DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import { DecisionRefusal, type decideApplications } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, planOf, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { SeatRepository } from '../seat/index.js';
import { decide } from './application.domain.js';
import { ApplicationPosts } from './application-posts.js';
import { ApplicationRepository } from './application.repository.js';
import type { ApplicationDocument } from './application.schema.js';
import { FinishApplications } from './finish-applications.js';

type Input = InputOf<typeof decideApplications>;
type Result = OutputOf<typeof decideApplications>['results'][number];

/**
 * Decides applications, each on its own. A seat is held first, then the decision is one save over the version read: of
 * two officers at once one decides, and of two applicants for one seat one gets it.
 */
@Injectable()
export class DecideApplications {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly applications: ApplicationRepository,
    private readonly seats: SeatRepository,
    private readonly posts: ApplicationPosts,
    private readonly finishing: FinishApplications,
  ) {}

  async execute(input: Input, { account }: AllowedCaller): Promise<OutputOf<typeof decideApplications>> {
    const programme = await this.programmes.find(input.programme);
    if (!programme) throw new DomainError('unknown-programme');
    checkNotClosed(programme);
    const began = Date.now();
    const results: Result[] = [];
    for (const [place, id] of input.applications.entries()) {
      // Those put on the waiting list together stand in the order they were named.
      const now = new Date(began + place);
      results.push(await this.one(id, { input, programme, by: account ?? null, now }));
    }
    return { results };
  }

  private async one(id: string, order: Order): Promise<Result> {
    const application = ApplicationId.parse(id);
    try {
      const decided = await retryWhenChanged(() => this.decideOne(id, order));
      if (!decided) return { application, result: 'unchanged' };
      await this.seats.commit(id);
      await this.posts.state(decided.next, decided.version);
      await this.finishing.soon(id);
      return { application, result: 'decided' };
    } catch (error) {
      const code = error instanceof DomainError ? DecisionRefusal.safeParse(error.code) : undefined;
      if (!code?.success) throw error;
      return { application, result: 'refused', code: code.data };
    }
  }

  private async decideOne(id: string, { input, programme, by, now }: Order) {
    const stored = await this.applications.find(id);
    if (stored?.programme !== programme._id) throw new DomainError('unknown-application');
    await this.finishing.before(stored);
    const decided = decide<ApplicationDocument>(stored, input.decision, now);
    // An accepted applicant whom the registry could not take is tried again.
    if (!decided && stored.problem !== null && input.decision === 'accept') return this.again(stored, now);
    if (!decided) return null;
    const isAccepted = decided.state === 'accepted';
    const granted = stored.kind === 'company' && isAccepted ? (input.seats ?? stored.needs?.seats ?? 1) : undefined;
    if (isAccepted) await this.hold(stored, programme, granted, now);
    const next = {
      ...decided,
      reason: input.reason,
      decidedAt: now,
      decidedBy: by,
      ...(granted !== undefined && { granted }),
      ...(isAccepted && stored.kind === 'citizen' && { enrolling: true as const }),
    };
    try {
      await this.applications.save(stored.version, next, now);
    } catch (error) {
      await this.giveBack(stored._id, programme);
      throw error;
    }
    return { next, version: stored.version + 1 };
  }

  private async again(stored: ApplicationDocument, now: Date) {
    const next = { ...stored, problem: null, enrolling: true as const };
    await this.applications.save(stored.version, next, now);
    return { next, version: stored.version + 1 };
  }

  /** All seats of an application or none. */
  private async hold(
    { _id, programme: id }: ApplicationDocument,
    programme: ProgrammeDocument,
    granted: number | undefined,
    now: Date,
  ): Promise<void> {
    const { places } = planOf(programme);
    const holders =
      granted === undefined ? [_id] : Array.from({ length: granted }, (_, place) => `${_id}/${place + 1}`);
    for (const holder of holders) {
      if (await this.seats.claim({ programme: id, application: _id, holder }, places, now)) continue;
      await this.giveBack(_id, programme);
      throw new DomainError('no-places-left');
    }
  }

  /** Unless somebody else has accepted it meanwhile with the very same seats. */
  private async giveBack(id: string, programme: ProgrammeDocument): Promise<void> {
    const now = await this.applications.find(id);
    if (now && (now.state === 'accepted' || now.state === 'offered')) return;
    await this.seats.release(id, { toOffer: false, unlimited: planOf(programme).places === null });
  }
}

interface Order {
  readonly input: Input;
  readonly programme: ProgrammeDocument;
  readonly by: string | null;
  readonly now: Date;
}
