import { dayInJapan, DomainError } from '#contracts';
import { retryWhenChanged, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AdmissionRepository, Municipalities } from '../municipality/index.js';
import { entriesOfApproval, memberOn, standingOn, type Entry } from './membership.domain.js';
import { MembershipRepository } from './membership.repository.js';
import type { MembershipDocument, StoredDirectory } from './membership.schema.js';

/** A municipality that may use the platform, as the network knows it. Version 0: nothing is stored of it yet. */
export type KnownMembership = State<MembershipDocument> & { readonly version: number };

/** The memberships of admitted municipalities: one truth of admission and what the network notes beside it. */
@Injectable()
export class Memberships {
  constructor(
    private readonly stored: MembershipRepository,
    private readonly admissions: AdmissionRepository,
    private readonly municipalities: Municipalities,
  ) {}

  /** @throws DomainError `unknown-municipality`, `municipality-not-admitted`. */
  async get(code: string): Promise<KnownMembership> {
    if (!this.municipalities.find(code)) throw new DomainError('unknown-municipality');
    const [membership, admission] = await Promise.all([this.stored.find(code), this.admissions.find(code)]);
    if (!admission) throw new DomainError('municipality-not-admitted', { municipality: code });
    const { entries = [], signatures = [], directory = null, version = 0 } = membership ?? {};
    return { _id: code, entries: withAdmission(entries, admission), signatures, directory, version };
  }

  /** Whether it is a member today, resting or not. */
  async isMember(code: string): Promise<boolean> {
    return (await this.membersAmong([code])).has(code);
  }

  /** Which of them are members today. */
  async membersAmong(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const today = dayInJapan(new Date());
    const found = await this.stored.findMany(codes);
    return new Set([...found].flatMap(([code, { entries }]) => (memberOn(entries, today) ? [code] : [])));
  }

  /**
   * Changes a membership by what it is, and makes it where nothing is stored of it yet; null: nothing to change.
   * @throws what `change` throws; like `get`.
   */
  change(
    code: string,
    change: (known: KnownMembership, today: string) => Partial<State<MembershipDocument>> | null,
  ): Promise<KnownMembership> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const known = await this.get(code);
      const changes = change(known, dayInJapan(now));
      if (!changes) return known;
      const { version, ...state } = known;
      const next = { ...state, ...changes };
      const read = await this.stored.find(code);
      if ((read?.version ?? 0) !== version) throw new DomainError('changed-meanwhile');
      if (read) await this.stored.save(read, next, now);
      else if (!(await this.stored.insert(next, now))) throw new DomainError('changed-meanwhile');
      return { ...next, version: version + 1 };
    });
  }

  /** Notes an approved application, once; what stands in the directory already stays. Who approves admits afterwards. */
  approve(
    code: string,
    approval: { readonly application: string; readonly added: readonly Entry[]; readonly directory: StoredDirectory },
  ): Promise<void> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const [read, admission] = await Promise.all([this.stored.find(code), this.admissions.find(code)]);
      const known = admission ? withAdmission(read?.entries ?? [], admission) : (read?.entries ?? []);
      const added = entriesOfApproval(known, { ...approval, today: dayInJapan(now) });
      if (added.length === 0) return;
      const next = { entries: [...known, ...added], directory: read?.directory ?? approval.directory };
      if (read) await this.stored.save(read, next, now);
      else if (!(await this.stored.insert({ _id: code, signatures: [], ...next }, now)))
        throw new DomainError('changed-meanwhile');
    });
  }
}

/** Where the secretariat admitted somebody without an application, the admission is the approval. */
function withAdmission(
  entries: readonly Entry[],
  { admittedAt, admittedBy }: { readonly admittedAt: Date; readonly admittedBy: string },
): readonly Entry[] {
  if (entries.some(({ standing }) => standing === 'approved')) return entries;
  const account = /^[0-9a-f-]{36}$/.test(admittedBy) ? admittedBy : null;
  const on = dayInJapan(admittedAt);
  const admitted = { standing: 'approved', on, by: 'secretariat', account, reason: null, application: null } as const;
  return [{ ...admitted, at: admittedAt }, ...entries];
}

/** Where it stands today: an admitted municipality is approved at least. */
export const standingToday = ({ entries }: Pick<KnownMembership, 'entries'>, today: string) =>
  standingOn(entries, today) ?? 'approved';
