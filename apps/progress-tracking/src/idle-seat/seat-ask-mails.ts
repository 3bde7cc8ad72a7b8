import { addDays, dayInJapan, MunicipalityCode, municipalityName, PersonId } from '#contracts';
import { addressPeople, getMunicipality } from '#contracts/registry';
import { isWorkingTime, seatAskedBack, type Composer } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { PurchasedSeats } from '../seat-want/index.js';
import { judge, NOTICE_DAYS } from './idle.domain.js';
import { IdleRuleRepository } from './idle-rule.repository.js';
import { ruleInForce } from './rule-in-force.js';
import { SeatAskRepository } from './seat-ask.repository.js';
import type { SeatAskDocument } from './seat-ask.schema.js';
import { SeatStories } from './seat-stories.js';

type Written = Awaited<ReturnType<Composer>>;
const nothing = { notSent: 'no-longer-needed' } as const;
/** Whoever is no person any more. */
const nobody = { email: null, language: 'ja' } as const;

/** Asks a learner for a seat that nobody learns with, and tells the day: counted from the day on which the mail is written. */
@Injectable()
export class SeatAskMails {
  constructor(
    private readonly asks: SeatAskRepository,
    private readonly rules: IdleRuleRepository,
    private readonly stories: SeatStories,
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly seats: PurchasedSeats,
    private readonly rpc: RpcClient,
  ) {}

  composers(): Record<'seat-asked-back', Composer> {
    return { 'seat-asked-back': (mail) => this.write(mail) };
  }

  private async write({ subject, municipality }: Parameters<Composer>[0]): Promise<Written> {
    if (municipality === null) return nothing;
    const now = new Date();
    // Posted in working time; the mail server may have been away since.
    if (!isWorkingTime(now)) return { notNow: true };
    return inTenant(municipality, async () => {
      const asked = await this.asks.find(subject);
      if (asked?.state !== 'asked' || !(await this.stillTrue(asked, dayInJapan(now)))) return nothing;
      const { people } = await this.rpc.call(addressPeople, { people: [PersonId.parse(asked.person)] });
      const [{ email, language } = nobody] = people;
      if (email === null) return { notSent: 'no-address' };
      const goesBackOn = addDays(dayInJapan(now), NOTICE_DAYS);
      if (!(await this.asks.tell(asked._id, goesBackOn))) return nothing;
      const found = await this.rpc.call(getMunicipality, { code: MunicipalityCode.parse(municipality) });
      const texts = seatAskedBack({ municipality: municipalityName(found), since: asked.since, goesBackOn });
      return { to: email, language, texts, path: `/learning?municipality=${municipality}` };
    });
  }

  private async stillTrue(asked: SeatAskDocument, today: string): Promise<boolean> {
    const programme = await this.programmes.find(asked.programme);
    const rule = ruleInForce(await this.rules.find(asked.programme), programme, today);
    const [holder] = await this.enrolments.findMany([asked.enrolment]);
    const { seat, ending } = holder ?? {};
    if (!rule || !holder || !seat || ending) return false;
    const idle = (await this.stories.idle([holder], today)).get(asked.enrolment) ?? null;
    const situation = { rule: rule.number, idle, told: 'waiting' as const, isWatched: true, today };
    // Nobody is told a day on which there are no seats any more.
    return (
      judge(asked, situation) === 'stays' && !(await this.seats.isOver(seat.purchase, addDays(today, NOTICE_DAYS)))
    );
  }
}
