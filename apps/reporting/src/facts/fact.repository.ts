import type { Audience } from '#contracts';
import { acrossTenants, Database, Gathering, requireTenant, upsertParts, type PartUpdate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { BreakdownFold, ProgrammeFold, type Breakdown, type Fact, type Tally } from '../figures/index.js';
import { facts, subjectOf, type FactDocument } from './fact.schema.js';

const CHUNK = 1000;
/** People are told apart in memory; beyond this many enrolments by one sixteenth at a time. */
const AT_ONCE = 200_000;

/** What is known of one enrolment, by its id. */
export interface EnrolmentFact extends Fact {
  readonly id: string;
  readonly enrolment: NonNullable<FactDocument['enrolment']>;
}

/** A part of a fact as its owner published it. */
export type FactPart =
  | { readonly name: 'enrolment'; readonly value: NonNullable<FactDocument['enrolment']> }
  | { readonly name: 'progress'; readonly value: NonNullable<Fact['progress']> }
  | { readonly name: 'outcome'; readonly value: NonNullable<Fact['outcome']> }
  | { readonly name: 'shift'; readonly value: NonNullable<Fact['shift']> };

/** One fact for each enrolment, and one for each company of which anything is known. */
@Injectable()
export class FactRepository {
  private readonly model: Model<FactDocument>;
  /** Events come many at a time; what comes while one trip is under way goes with the next. */
  private readonly puts = new Gathering<PartUpdate, null>((updates) => this.putAll(updates), {
    atOnce: 2,
    batch: 500,
    waiting: 10_000,
  });

  constructor(database: Database) {
    this.model = database.model<FactDocument>(facts);
  }

  /** Keeps a part where the stored one is older; `subject`: the enrolment, or the company. */
  async put(programme: string, subject: string, version: number, { name, value }: FactPart): Promise<void> {
    const key = { _id: `${programme}/${subject}`, tenant: requireTenant() };
    await this.puts.add([{ ...key, part: name, value: { version, ...value } }]);
  }

  private async putAll(updates: readonly PartUpdate[]): Promise<null[]> {
    await acrossTenants('facts of concurrent events', () => upsertParts(this.model, updates));
    return updates.map(() => null);
  }

  /** Counts a programme's facts, a chunk at a time: as a whole, and broken down as its audience is. */
  async fold(programme: string, audience: Audience): Promise<{ tally: Tally; breakdown: Breakdown }> {
    const [whole, parts] = [new ProgrammeFold(), new BreakdownFold(audience)];
    for await (const chunk of this.chunksOf(programme, {})) {
      for (const fact of chunk) {
        whole.add(fact);
        parts.add(fact);
      }
    }
    return { tally: whole.tally(), breakdown: parts.breakdown() };
  }

  /** Distinct people enrolled in any of these programmes (実人数), which have so many enrolments together. */
  async countPeople(programmes: readonly string[], enrolments: number): Promise<number> {
    const sixteenths = enrolments > AT_ONCE ? Array.from('0123456789abcdef') : [''];
    let count = 0;
    for (const sixteenth of sixteenths) {
      const people = new Set<string>();
      for (const programme of programmes) {
        for await (const chunk of this.chunksOf(programme, { 'enrolment.person': 1 }))
          for (const { enrolment } of chunk) if (enrolment?.person.startsWith(sixteenth)) people.add(enrolment.person);
      }
      count += people.size;
    }
    return count;
  }

  /** A programme's enrolments, a chunk at a time. */
  async *enrolmentsOf(programme: string): AsyncGenerator<EnrolmentFact[]> {
    for await (const chunk of this.chunksOf(programme, {}))
      yield chunk.flatMap(({ _id, enrolment, ...fact }) =>
        enrolment ? [{ ...fact, enrolment, id: subjectOf({ _id }) }] : [],
      );
  }

  /** Whether one of these people is enrolled in one of these programmes. */
  async holdsAny(programmes: readonly string[], people: readonly string[]): Promise<boolean> {
    for (const programme of programmes) {
      const theirs = { _id: { $gt: `${programme}/`, $lt: `${programme}0` }, 'enrolment.person': { $in: [...people] } };
      if (await this.model.exists(theirs)) return true;
    }
    return false;
  }

  /** A programme's facts behind one of its subjects, a chunk at a time, in the order of their subjects. */
  listAfter(programme: string, subject: string): AsyncGenerator<FactDocument[]> {
    return this.chunksOf(programme, {}, subject);
  }

  private async *chunksOf(
    programme: string,
    projection: Record<string, 1>,
    subject = '',
  ): AsyncGenerator<FactDocument[]> {
    const read = (after: string): Promise<FactDocument[]> =>
      this.model
        .find({ _id: { $gt: after, $lt: `${programme}0` } }, projection)
        .sort({ _id: 1 })
        .limit(CHUNK)
        .lean<FactDocument[]>()
        .exec();
    let next: Promise<FactDocument[]> | undefined = read(`${programme}/${subject}`);
    while (next) {
      const chunk: FactDocument[] = await next;
      const last = chunk.at(-1);
      // The next is read while this one is worked on.
      next = last && chunk.length === CHUNK ? read(last._id) : undefined;
      // Whoever stops asking, or fails, never takes it.
      next?.catch(() => {});
      yield chunk;
    }
  }
}
