import { canonical } from '#audit';
import { AttendeeId, DomainError, MeetingId, MunicipalityCode } from '#contracts';
import type { TablePlan } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AttendeeRepository, withPlace, type AttendeeDocument } from '../attendee/index.js';
import { Meetings } from '../meeting/index.js';
import {
  brokenRules,
  choiceScore,
  MOST_POINTS,
  pairsMetAgain,
  ruleWords,
  seatReasons,
  seatWords,
  tableOf,
  type Gathering,
  type Seating,
} from '../seating/index.js';
import { TablePlanRepository } from './table-plan.repository.js';
import type { TablePlanDocument } from './table-plan.schema.js';

/** Everything that a plan of a round follows from and stands beside. */
export interface Planning {
  readonly gathering: Gathering;
  readonly people: ReadonlyMap<string, AttendeeDocument>;
  /** The plan that is stored. */
  readonly stored: TablePlanDocument | undefined;
  /** Where people sat in the rounds before. */
  readonly before: readonly Seating[];
  /** Hash of all that a plan composed now would be made from. */
  readonly madeFrom: string;
}

/** Plans as they are answered: with names, reasons, and what is against the rules. */
@Injectable()
export class TablePlans {
  constructor(
    private readonly meetings: Meetings,
    private readonly attendees: AttendeeRepository,
    private readonly plans: TablePlanRepository,
  ) {}

  /** @throws DomainError `meeting-not-found`. */
  async read(meeting: string, round: number): Promise<Planning> {
    const { capacity, tables } = await this.meetings.get(meeting, null);
    const there = withPlace(await this.attendees.listApplied(meeting), capacity).filter(
      ({ attendance }) => attendance !== 'absent',
    );
    const plans = await this.plans.upTo(meeting, round);
    const gathering: Gathering = {
      people: there.map(({ _id, municipality, answer }) => ({
        person: _id,
        municipality,
        choices: answer?.choices ?? [],
        stage: answer?.stage ?? 'underway',
      })),
      tables: tables.map(({ table, theme, seats }) => ({ table, theme, seats })),
    };
    const before = plans.filter((plan) => plan.round < round).map(({ seating }) => seating);
    return {
      gathering,
      people: new Map(there.map((attendee) => [attendee._id, attendee])),
      stored: plans.find((plan) => plan.round === round),
      before,
      madeFrom: createHash('sha256').update(canonical({ gathering, before })).digest('hex'),
    };
  }

  /** @throws DomainError `meeting-not-found`, `plan-not-found`. */
  async readPlanned(meeting: string, round: number): Promise<Planning & { readonly stored: TablePlanDocument }> {
    const planning = await this.read(meeting, round);
    const { stored } = planning;
    if (!stored) throw new DomainError('plan-not-found');
    return { ...planning, stored };
  }

  view(planning: Planning, plan: TablePlanDocument): TablePlan {
    const { gathering, people, before, madeFrom } = planning;
    const seating = seatingOfThose(plan.seating, planning);
    const nameOf = (id: string) => people.get(id)?.name ?? '';
    const at = tableOf(seating);
    const reasons = new Map(seatReasons(gathering, seating, plan.unavoidable).map((one) => [one.person, one]));
    return {
      meeting: MeetingId.parse(plan.meeting),
      round: plan.round,
      tables: gathering.tables.map((table) => ({
        ...table,
        people: (seating.find((some) => some.table === table.table)?.people ?? []).flatMap((id) => {
          const [attendee, reason] = [people.get(id), reasons.get(id)];
          if (!attendee || !reason) return [];
          const { name, department, municipalityName } = attendee;
          const municipality = MunicipalityCode.parse(attendee.municipality);
          const why = seatWords(reason, nameOf);
          const { choice } = reason;
          return [{ attendee: AttendeeId.parse(id), name, department, municipality, municipalityName, choice, why }];
        }),
      })),
      unseated: [...people.values()]
        .filter(({ _id }) => !at.has(_id))
        .map(({ _id, name, municipalityName }) => ({ attendee: AttendeeId.parse(_id), name, municipalityName })),
      choiceScore: choiceScore(gathering, seating),
      mostPoints: MOST_POINTS * gathering.people.filter(({ choices }) => choices.length > 0).length,
      isBest: plan.isBest && plan.madeFrom === madeFrom,
      unavoidablePairs: plan.unavoidable,
      metAgain: pairsMetAgain(seating, before),
      broken: brokenRules(gathering, seating, plan.unavoidable).map((broken) => ({
        rule: broken.rule,
        tables: 'tables' in broken ? [...broken.tables] : [],
        words: ruleWords(broken, nameOf),
      })),
      moved: plan.moved.filter((id) => people.has(id)).map((id) => AttendeeId.parse(id)),
      composedAt: plan.composedAt.toISOString(),
      changes: plan.changes.map((change) => ({ ...change, at: change.at.toISOString() })),
      version: plan.version,
    };
  }
}

/** Without whoever withdrew or stays away, and without tables that are no longer: who sat there has no seat. */
export const seatingOfThose = (seating: Seating, { gathering, people }: Planning): Seating =>
  seating
    .filter(({ table }) => gathering.tables.some((one) => one.table === table))
    .map(({ table, people: some }) => ({ table, people: some.filter((id) => people.has(id)) }));
