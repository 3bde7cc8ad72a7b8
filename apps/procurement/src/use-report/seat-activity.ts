import { PersonId, ProgrammeId, type PurchaseId } from '#contracts';
import { describeSeatUse } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { HeldSeat } from './use-report.domain.js';

/** As many as fit into one call. */
const AT_ONCE = 1000;

/** What became of seats: counted by progress tracking for one municipality at a time, so that nothing of a person comes here. */
@Injectable()
export class SeatActivity {
  constructor(private readonly rpc: RpcClient) {}

  /** `active`: of the seats that stand; `completions`: with all of them. */
  async of(
    purchase: PurchaseId,
    municipality: string,
    { standing, over }: { readonly standing: readonly HeldSeat[]; readonly over: readonly HeldSeat[] },
  ): Promise<{ active: number; completions: number }> {
    return inTenant(municipality, async () => {
      const [now, before] = [await this.count(purchase, standing), await this.count(purchase, over)];
      return { active: now.active, completions: now.completions + before.completions };
    });
  }

  /** Nobody has two seats on one day, so that counts of pieces add up. */
  private async count(
    purchase: PurchaseId,
    seats: readonly HeldSeat[],
  ): Promise<{ active: number; completions: number }> {
    const sum = { active: 0, completions: 0 };
    for (let from = 0; from < seats.length; from += AT_ONCE) {
      const piece = seats.slice(from, from + AT_ONCE).map(asked);
      const counted = await this.rpc.call(describeSeatUse, { purchase, seats: piece });
      sum.active += counted.active;
      sum.completions += counted.completions;
    }
    return sum;
  }
}

const asked = ({ person, programmes, ...days }: HeldSeat) => ({
  ...days,
  person: PersonId.parse(person),
  ...(programmes && { programmes: programmes.map((one) => ProgrammeId.parse(one)) }),
});
