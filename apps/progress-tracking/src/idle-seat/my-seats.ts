import type { OutputOf } from '#contracts';
import type { getMyLearning } from '#contracts/progress';
import { MailLog } from '#mail';
import { Injectable } from '@nestjs/common';
import { lacksSeat, type EnrolmentDocument } from '../enrolment/index.js';
import { SeatWantRepository, wantId } from '../seat-want/index.js';
import { toldBy } from './idle.domain.js';
import { SeatAskRepository } from './seat-ask.repository.js';

type MySeat = NonNullable<OutputOf<typeof getMyLearning>['enrolments'][number]['seat']>;

/** What a learner is told of seats that were asked back. */
@Injectable()
export class MySeats {
  constructor(
    private readonly asks: SeatAskRepository,
    private readonly wants: SeatWantRepository,
    private readonly mails: MailLog,
  ) {}

  /** By enrolment. */
  async of(mine: readonly EnrolmentDocument[]): Promise<ReadonlyMap<string, MySeat>> {
    const seated = mine.filter(({ seat, ending }) => seat && !ending);
    const [first] = seated;
    if (!first) return new Map();
    const asks = await this.asks.newestOf(seated.map(({ _id }) => _id));
    const mails = await this.mails.latest(
      [...asks.values()].map(({ _id }) => _id),
      first.tenant,
    );
    const found = await Promise.all(
      seated.map(async (one) => {
        const asked = asks.get(one._id);
        const isTold = asked && toldBy(mails.get(asked._id)) === 'sent';
        const seat = lacksSeat(one) ? await this.withoutSeat(one) : isTold && stillHis(asked);
        return seat ? ([[one._id, seat]] as const) : [];
      }),
    );
    return new Map(found.flat());
  }

  private async withoutSeat({ programme, person, seat, reseat }: EnrolmentDocument): Promise<MySeat> {
    const id = wantId(programme, person);
    const isWanted = reseat || (await this.wants.findMany([id])).length > 0;
    if (!isWanted || !seat) return { state: 'given-back', goesBackOn: null, place: null };
    const places = await this.wants.places(seat.purchase);
    return { state: 'waiting', goesBackOn: null, place: places.get(id) ?? null };
  }
}

/** Nothing is told before there is a day, which only a mail that was sent makes true. */
const stillHis = ({ state, goesBackOn }: { readonly state: string; readonly goesBackOn?: string }): MySeat | null =>
  state === 'asked' && goesBackOn !== undefined ? { state: 'asked', goesBackOn, place: null } : null;
