import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { stopUse } from '#contracts/privacy';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { checkReceived } from '../request/index.js';
import { useStopView } from './use-stop-view.js';
import { UseStopRepository } from './use-stop.repository.js';
import { WorkOffUseStops } from './work-off-use-stops.js';

/** Stops the use of somebody's data. Said again, it is what was said first. */
@Injectable()
export class StopUse {
  constructor(
    private readonly people: PersonRepository,
    private readonly stops: UseStopRepository,
    private readonly working: WorkOffUseStops,
  ) {}

  async execute(input: InputOf<typeof stopUse>, { account }: Caller): Promise<OutputOf<typeof stopUse>> {
    const { person, reference, receivedOn, reason } = input;
    const now = new Date();
    checkReceived(receivedOn, now);
    const [known] = await this.people.findForDesk([person]);
    if (!known) throw new DomainError('unknown-person');
    const said = { reference, receivedOn, reason, since: now, by: account ?? null, due: 'stop' } as const;
    await this.stops.stop({ _id: person, tenant: requireTenant(), ...said });
    const marked = await this.stops.find(person);
    if (marked) await this.working.try(marked);
    const stored = await this.stops.find(person);
    if (!stored) throw new DomainError('changed-meanwhile');
    return useStopView(stored, known);
  }
}
