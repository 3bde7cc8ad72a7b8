import { DomainError, PersonId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { applyAsLearner } from '#contracts/progress';
import { addressPeople, describePeople } from '#contracts/registry';
import { normaliseEmail } from '#csv';
import { RpcClient } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ApplicationPosts, ApplicationRepository, FinishApplications, OpenApplications } from '../application/index.js';
import { applicationId, freshApplication } from './new-application.js';

type Input = InputOf<typeof applyAsLearner>;
type Output = OutputOf<typeof applyAsLearner>;

/** Somebody with an account is known: the address need not be confirmed, and it is the same application as without. */
@Injectable()
export class ApplyAsLearner {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly opening: OpenApplications,
    private readonly finishing: FinishApplications,
    private readonly posts: ApplicationPosts,
    private readonly rpc: RpcClient,
  ) {}

  execute(input: Input, caller: AllowedCaller): Promise<Output> {
    return retryWhenChanged(() => this.apply(input, caller, new Date()));
  }

  private async apply(
    { programme: id, ageBand, employmentStatus, notice }: Input,
    caller: AllowedCaller,
    now: Date,
  ): Promise<Output> {
    const programme = await this.opening.get(id, 'citizen', now);
    this.opening.checkNotice(programme, notice);
    const person = PersonId.parse(caller.person);
    const [[address], [known]] = await Promise.all([
      this.rpc.call(addressPeople, { people: [person] }).then(({ people }) => people),
      this.rpc.call(describePeople, { people: [person] }).then(({ people }) => people),
    ]);
    if (!address?.email) throw new DomainError('no-address');
    const email = normaliseEmail(address.email);
    const _id = applicationId(id, 'citizen', email);
    const stored = await this.applications.find(_id);
    if (stored && stored.state !== 'unconfirmed' && stored.state !== 'withdrawn')
      return { state: stored.state, outcome: 'unchanged' };
    if (stored) await this.finishing.before(stored);
    const [familyName = '', ...given] = (known?.name ?? '').split(' ');
    const next = {
      ...freshApplication(_id, id, now),
      kind: 'citizen' as const,
      state: 'submitted' as const,
      submittedAt: now,
      person,
      applicant: {
        familyName,
        givenName: given.join(' '),
        familyNameKana: null,
        givenNameKana: null,
        email,
        language: address.language,
        ageBand,
        employmentStatus,
        notice,
        consentedAt: now,
        account: caller.account ?? null,
      },
    };
    if (stored) await this.applications.save(stored.version, next, now);
    else if (!(await this.applications.insert(next, now))) throw new DomainError('changed-meanwhile');
    await this.posts.state(next, (stored?.version ?? 0) + 1);
    return { state: 'submitted', outcome: 'created' };
  }
}
