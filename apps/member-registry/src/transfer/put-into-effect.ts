import { addDays, dayInJapan, DomainError, PersonId } from '#contracts';
import { describeAgain } from '#contracts/progress';
import { Sweeps } from '#jobs';
import { LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { inTenant, requireTenant, retryWhenChanged } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { AccountRepository } from '../account/index.js';
import { Departments } from '../department/index.js';
import { PersonRepository, posted, postingsOf } from '../person/index.js';
import { Moves } from './moves.js';
import { withoutDepartments } from './roles-over.js';
import { TransferListRepository } from './transfer-list.repository.js';
import { TransferPlan } from './transfer-plan.js';
import { TransferRepository } from './transfer.repository.js';
import type { TransferDocument, TransferListDocument } from './transfer.schema.js';

const SWEPT = 20;
const MOVED_AT_ONCE = 200;
const TOLD_AT_ONCE = 1000;

/**
 * Puts approved lists into effect when their day has begun in Japan. First the list says so, and cannot be taken back any
 * more; then each step may be done again, so that a crash in between is gone on from.
 */
@Injectable()
export class PutIntoEffect {
  constructor(
    private readonly lists: TransferListRepository,
    private readonly transfers: TransferRepository,
    private readonly moves: Moves,
    private readonly plan: TransferPlan,
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly accounts: AccountRepository,
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-transfers', everyMs: 5000 })
  async sweep(): Promise<void> {
    const now = new Date();
    for (const list of await this.lists.findDue(dayInJapan(now), SWEPT))
      await inTenant(list.tenant, () => this.tryNow(list._id, now));
  }

  /** Does nothing before the day. Never throws: what cannot be done now is done by the sweep. */
  async tryNow(id: string, now: Date): Promise<void> {
    try {
      const list = await this.lists.find(id);
      if (list?.due && list.on <= dayInJapan(now)) await this.work(list, now);
    } catch (error) {
      this.logger.warn({ err: error, transferList: id }, 'transfers will be tried again');
    }
  }

  private async work(list: TransferListDocument, now: Date): Promise<void> {
    const transfers = await this.transfers.allOf(list._id);
    const ends = list.ends ?? (await this.begin(list, transfers, now));
    await this.departments.ensure(
      transfers.map(({ path }) => path),
      list.on,
    );
    for (let at = 0; at < transfers.length; at += MOVED_AT_ONCE) {
      const some = transfers.slice(at, at + MOVED_AT_ONCE);
      await retryWhenChanged(() => this.move(some));
    }
    for (const { account, departments } of ends) await this.leadNoMore(account, new Set(departments));
    await this.close(list);
    await this.tellReports(list, transfers);
    await this.lists.settle(list._id);
  }

  /** Says that the list is in effect, and which managers go: nobody can tell that any more when people have moved. */
  private async begin(list: TransferListDocument, transfers: readonly TransferDocument[], now: Date) {
    const managers = await this.plan.managers(await this.moves.of(list, transfers));
    const ends = managers.map(({ account, ends: departments }) => ({ account, departments }));
    await this.lists.save(list, { status: 'in-effect', effectAt: now, ends }, now);
    return ends;
  }

  private async move(transfers: readonly TransferDocument[]): Promise<void> {
    const found = new Map(
      (await this.people.findAll(transfers.map(({ person }) => person))).map((person) => [person._id, person]),
    );
    const changed = transfers.flatMap(({ person: id, path, position, on }) => {
      const person = found.get(id);
      if (!person?.staff) return [];
      const before = postingsOf(person);
      const to = { department: this.departments.idOf(path), position: position ?? person.staff.position };
      const postings = posted(before, to, on);
      const last = postings.at(-1);
      if (!last || JSON.stringify(postings) === JSON.stringify(before)) return [];
      const { version: readVersion, changedAt: _, correlationId: __, ...state } = person;
      const { department, position: held } = last;
      return [{ ...state, staff: { ...person.staff, department, position: held }, postings, readVersion }];
    });
    if (!(await this.people.write([], changed))) throw new DomainError('changed-meanwhile');
  }

  /** A list that was handed in late moves people on a day on which they may have been enrolled since. */
  private async tellReports({ on }: TransferListDocument, transfers: readonly TransferDocument[]): Promise<void> {
    if (on >= dayInJapan(new Date())) return;
    const people = [...new Set(transfers.map(({ person }) => PersonId.parse(person)))];
    for (let at = 0; at < people.length; at += TOLD_AT_ONCE)
      await this.rpc.call(describeAgain, { people: people.slice(at, at + TOLD_AT_ONCE) });
  }

  /** Departments in which somebody is after all stay open. */
  private async close({ closes, on }: TransferListDocument): Promise<void> {
    if (closes.length === 0) return;
    const gone: string[] = [];
    for (const root of closes) {
      const within = await this.departments.withAllBelow([root]);
      if ((await this.people.departmentsOfStaff(within)).length === 0) gone.push(...within);
    }
    await this.departments.close(gone, addDays(on, -1));
    const ended = new Set(gone);
    for (const { _id } of await this.accounts.findLeading(requireTenant(), gone, null))
      await this.leadNoMore(_id, ended);
  }

  private leadNoMore(account: string, departments: ReadonlySet<string>): Promise<void> {
    return retryWhenChanged(async () => {
      const found = await this.accounts.find(account);
      if (!found) return;
      const memberships = withoutDepartments(found, departments);
      if (memberships !== found.memberships) await this.accounts.save(found, { memberships }, new Date());
    });
  }
}
