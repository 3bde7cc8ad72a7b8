import {
  AccountId,
  EnrolmentId,
  ErasureId,
  MunicipalityCode,
  PersonId,
  SUBJECTS_AT_ONCE,
  type Owner,
  type Subject,
} from '#contracts';
import { erasePeople, personalDataOwners, type ListedErasure } from '#contracts/privacy';
import { Sweeps } from '#jobs';
import { LOGGER, RpcClient } from '#messaging';
import { crashPoint, type Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { PersonRepository, wordsOf } from '../person/index.js';
import { Subjects } from '../subject/index.js';
import { ErasureList } from './erasure-list.js';
import { ErasureRepository } from './erasure.repository.js';
import type { ErasureDocument } from './erasure.schema.js';

const LOOK_AGAIN_AFTER_MS = 10 * 60_000;

/**
 * Works off erasures, up to a hundred people of a municipality together: withhold them, list them where a restore cannot
 * take it back, have every service erase what it holds, the registry last. Each step may be done again, so that a crash
 * anywhere loses nothing; what is stored of each erasure says where to go on.
 */
@Injectable()
export class RunErasures {
  constructor(
    private readonly erasures: ErasureRepository,
    private readonly list: ErasureList,
    private readonly people: PersonRepository,
    private readonly subjects: Subjects,
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-erasures', everyMs: 2000 })
  async sweep(): Promise<void> {
    for (const municipality of await this.erasures.municipalitiesWithWork(new Date()))
      await inTenant(municipality, () => this.try(municipality));
  }

  /** One municipality's trouble is not the others'. */
  private async try(municipality: string): Promise<void> {
    try {
      const due = await this.erasures.due(SUBJECTS_AT_ONCE);
      if (due.length > 0) await this.work(due);
      const late = await this.erasures.toLookAgain(new Date(), SUBJECTS_AT_ONCE);
      if (late.length > 0) await this.lookAgain(late);
    } catch (error) {
      this.logger.warn({ err: error, municipality }, 'erasures will be tried again');
    }
  }

  private async work(due: readonly ErasureDocument[]): Promise<void> {
    const prepared = await this.prepare(due);
    await this.note(prepared.filter(({ listed }) => !listed));
    const subjects = await this.withWords(prepared);
    for (const owner of personalDataOwners) {
      const left = prepared.filter(({ parts }) => !parts.includes(owner));
      if (left.length === 0) continue;
      const theirs = left.map(({ _id }) => subjects.get(_id)).filter((subject) => subject !== undefined);
      if (!(await this.eraseIn(owner, theirs))) return;
      crashPoint('erased-before-noted');
      await this.erasures.notePart(
        left.map(({ _id }) => _id),
        owner,
      );
    }
    crashPoint('noted-before-done');
    const now = new Date();
    const done = prepared.map(({ _id }) => _id);
    await this.erasures.finish(done, now, new Date(now.getTime() + LOOK_AGAIN_AFTER_MS));
    this.logger.info({ erasures: done.length }, 'people erased');
  }

  /** Nobody uses them any more from here on; so what they are known by changes no more, but for what is on its way. */
  private async prepare(due: readonly ErasureDocument[]): Promise<ErasureDocument[]> {
    const fresh = due.filter(({ whole, prepared }) => whole && !prepared).map(({ person }) => person);
    await this.people.withhold(fresh, true);
    const known = new Map((await this.subjects.of(fresh)).map((subject) => [subject.person as string, subject]));
    return Promise.all(
      due.map(async (erasure) => {
        if (erasure.prepared) return erasure;
        const { enrolments, accounts } = (erasure.whole && known.get(erasure.person)) || erasure;
        await this.erasures.prepare(erasure._id, { enrolments, accounts });
        return { ...erasure, enrolments, accounts, prepared: true as const };
      }),
    );
  }

  private async note(fresh: readonly ErasureDocument[]): Promise<void> {
    if (fresh.length === 0) return;
    crashPoint('withheld-before-listed');
    await this.list.append(fresh.map(listed));
    await this.erasures.markListed(fresh.map(({ _id }) => _id));
    crashPoint('listed-before-erased');
  }

  /** What they are called by is known until the registry's part is done, which is the last. */
  private async withWords(due: readonly ErasureDocument[]): Promise<ReadonlyMap<string, Subject>> {
    const whole = due.filter((erasure) => erasure.whole);
    const people = await this.people.findForDesk(whole.map(({ person }) => person));
    const words = new Map(people.map((person) => [person._id, wordsOf(person)]));
    return new Map(due.map((erasure) => [erasure._id, subjectOf(erasure, words.get(erasure.person) ?? [])]));
  }

  /** False: something of theirs is still being worked on there, ask again soon. */
  private async eraseIn(owner: Owner, subjects: readonly Subject[]): Promise<boolean> {
    let at: string | null | undefined;
    do {
      const { state, next } = await this.rpc.call(erasePeople, { subjects: [...subjects], ...(at && { at }) }, owner);
      if (state === 'waiting') return false;
      at = next;
    } while (at);
    return true;
  }

  /** Takes away what was on its way while they were erased: an answer just being written, an enrolment just being made. */
  private async lookAgain(late: readonly ErasureDocument[]): Promise<void> {
    const found = new Map((await this.subjects.of(late.map(({ person }) => person))).map((one) => [one.person, one]));
    const subjects = late.map((erasure) => {
      const subject = subjectOf(erasure, []);
      const now = found.get(PersonId.parse(erasure.person));
      if (!erasure.whole || !now) return subject;
      const enrolments = [...new Set([...subject.enrolments, ...now.enrolments])];
      return { ...subject, enrolments, accounts: [...new Set([...subject.accounts, ...now.accounts])] };
    });
    for (const owner of personalDataOwners) if (!(await this.eraseIn(owner, subjects))) return;
    await this.erasures.lookedAgain(late.map(({ _id }) => _id));
  }
}

const subjectOf = ({ whole, person, enrolments, accounts }: ErasureDocument, words: string[]): Subject => ({
  person: whole ? PersonId.parse(person) : null,
  enrolments: enrolments.map((id) => EnrolmentId.parse(id)),
  accounts: accounts.map((id) => AccountId.parse(id)),
  words,
});

const listed = ({ _id, tenant, person, whole, enrolments, requestedAt }: ErasureDocument): ListedErasure => ({
  at: requestedAt.toISOString(),
  erasure: ErasureId.parse(_id),
  municipality: MunicipalityCode.parse(tenant),
  person: PersonId.parse(person),
  enrolments: whole ? null : enrolments.map((id) => EnrolmentId.parse(id)),
});
