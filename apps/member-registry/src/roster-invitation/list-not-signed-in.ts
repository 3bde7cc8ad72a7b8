import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listNotSignedIn } from '#contracts/registry';
import { MailLog } from '#mail';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { PersonRepository, type PersonDocument } from '../person/index.js';
import { nameOf } from './learner-offers.js';
import { wayTo, Ways, type Reached } from './ways.js';

const CHUNK = 200;
/** One call looks at so many people; where nearly all have signed in, a page is short and leads on. */
const SCANNED = 2000;

/** Who has not signed in since they accepted what this municipality offered, or has not accepted, or was not invited. */
@Injectable()
export class ListNotSignedIn {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly ways: Ways,
    private readonly mails: MailLog,
  ) {}

  async execute(input: InputOf<typeof listNotSignedIn>): Promise<OutputOf<typeof listNotSignedIn>> {
    const { audience, limit } = input;
    if (input.cursor !== undefined && !PersonId.safeParse(input.cursor).success)
      throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
    const found: Reached[] = [];
    let at = input.cursor ?? '';
    let isEnd = false;
    for (let scanned = 0; scanned < SCANNED && found.length < limit && !isEnd; scanned += CHUNK) {
      const people = await this.people.listOf(audience, null, at, CHUNK);
      const missing = (await this.ways.of(people)).filter(hasNotSignedIn);
      found.push(...missing.slice(0, limit - found.length));
      const full = found.length === limit;
      isEnd = people.length < CHUNK && !(full && found.at(-1) !== missing.at(-1));
      at = (full ? found.at(-1)?.person._id : people.at(-1)?._id) ?? at;
    }
    return { items: await this.views(found), nextCursor: isEnd ? null : at };
  }

  private async views(found: readonly Reached[]): Promise<OutputOf<typeof listNotSignedIn>['items']> {
    const tenant = requireTenant();
    const [paths, mails] = await Promise.all([
      this.departments.pathsOf(found.flatMap(({ person }) => person.staff?.department ?? [])),
      this.mails.latest(
        found.flatMap(({ account }) => account?._id ?? []),
        tenant,
      ),
    ]);
    return found.map(({ person, account }) => {
      const mail = mails.get(account?._id ?? '');
      return {
        person: PersonId.parse(person._id),
        name: nameOf(person),
        department: paths.get(person.staff?.department ?? '') ?? [],
        number: person.staff?.staffNumber ?? null,
        by: wayTo(person),
        invitedAt: invitedAt(account, person),
        mail: mail ? (mail.reason ?? 'waiting') : null,
      };
    });
  }
}

/** Who has accepted and come is in; everybody else is not. */
export const hasNotSignedIn = ({ way, account }: Reached): boolean => way !== 'already' || !account?.lastSignInAt;

/** When they were offered something last; who has accepted but not come, when their account was made. */
const invitedAt = (account: Reached['account'], { _id }: PersonDocument): string | null =>
  (account?.offers.find(({ person }) => person === _id)?.at ?? account?.methods[0]?.addedAt)?.toISOString() ?? null;
