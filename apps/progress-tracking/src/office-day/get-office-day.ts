import { dayInJapan, EnrolmentId, ProgrammeId, type OutputOf } from '#contracts';
import { findUnplaced } from '#contracts/outcomes';
import type { getOfficeDay } from '#contracts/progress';
import { countOfficeTasks } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from '../application/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { ReminderSilence } from '../reminder/index.js';
import { StuckMails } from '../send-log/index.js';
import { countStandings, daysLeft, Standings, type Stands } from '../standing/index.js';
import { isToBeAsked, LOOKED_BACK_DAYS } from './placement-due.domain.js';

type OfficeDay = OutputOf<typeof getOfficeDay>;
type Terms = Pick<ProgrammeDocument, '_id' | 'name' | 'audience' | 'startsOn' | 'endsOn'>;

const ENDING_SOON_DAYS = 30;
/** A programme that ended longer ago has no overdue people any more: its office has moved on. */
const OVERDUE_DAYS = 60;
const LISTED = 50;
/** As many as `find-unplaced` takes. */
const AT_ONCE = 1000;
const DAY_MS = 86_400_000;

/** What needs the office today. */
@Injectable()
export class GetOfficeDay {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly applications: ApplicationRepository,
    private readonly standings: Standings,
    private readonly reminders: ReminderSilence,
    private readonly mails: StuckMails,
    private readonly rpc: RpcClient,
  ) {}

  async execute(): Promise<OfficeDay> {
    const now = new Date();
    const today = dayInJapan(now);
    const since = dayInJapan(new Date(now.getTime() - LOOKED_BACK_DAYS * DAY_MS));
    const [programmes, applicationsToDecide, reminders, stuckMails, tasks] = await Promise.all([
      this.programmes.between(since, today),
      this.toDecide(),
      this.reminders.look(now),
      this.mails.look(now),
      this.rpc.call(countOfficeTasks, {}),
    ]);
    const behind: OfficeDay['behind'] = [];
    const endingSoon: OfficeDay['endingSoon'] = [];
    const placementsToAsk: OfficeDay['placementsToAsk'] = [];
    for (const programme of programmes) {
      const left = daysLeft(programme, today);
      if (left < -OVERDUE_DAYS && programme.audience !== 'citizen') continue;
      const all = await this.standings.of(programme, null, now);
      const counts = countStandings(all);
      const late = counts.behind + counts.notStarted + counts.overdue;
      if (left >= -OVERDUE_DAYS && late > 0) behind.push({ ...summary(programme), ...pick(counts) });
      const open = counts.behind + counts.notStarted + counts.onTrack;
      if (left >= 0 && left <= ENDING_SOON_DAYS) endingSoon.push({ ...summary(programme), daysLeft: left, open });
      const people = programme.audience === 'citizen' ? await this.toAsk(all, today) : 0;
      if (people > 0) placementsToAsk.push({ ...summary(programme), people });
    }
    const lateOf = (one: (typeof behind)[number]) => one.behind + one.notStarted + one.overdue;
    return {
      asOf: today,
      behind: behind.sort((a, b) => lateOf(b) - lateOf(a)).slice(0, LISTED),
      endingSoon: endingSoon.sort((a, b) => a.daysLeft - b.daysLeft).slice(0, LISTED),
      placementsToAsk: placementsToAsk.sort((a, b) => b.people - a.people).slice(0, LISTED),
      applicationsToDecide,
      reminders,
      stuckMails,
      ...tasks,
    };
  }

  private async toDecide(): Promise<NonNullable<OfficeDay['applicationsToDecide']>> {
    const counts = [...(await this.applications.submitted())].sort(([, a], [, b]) => b - a).slice(0, LISTED);
    const known = await this.programmes.findMany(counts.map(([programme]) => programme));
    return counts.flatMap(([id, applications]) => {
      const programme = known.get(id);
      return programme ? [{ ...summary(programme), applications }] : [];
    });
  }

  private async toAsk(all: readonly Stands[], today: string): Promise<number> {
    const due = all.filter((stands) => isToBeAsked(stands, today)).map(({ enrolment }) => EnrolmentId.parse(enrolment));
    let count = 0;
    for (let at = 0; at < due.length; at += AT_ONCE) {
      const { unplaced } = await this.rpc.call(findUnplaced, { enrolments: due.slice(at, at + AT_ONCE) });
      count += unplaced.length;
    }
    return count;
  }
}

const summary = ({ _id, name, audience, endsOn }: Terms) => ({
  programme: ProgrammeId.parse(_id),
  name,
  audience,
  endsOn,
});
const pick = ({ behind, notStarted, overdue }: ReturnType<typeof countStandings>) => ({ behind, notStarted, overdue });
