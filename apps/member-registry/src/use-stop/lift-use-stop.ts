import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { liftUseStop } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { UseStopRepository } from './use-stop.repository.js';
import { WorkOffUseStops } from './work-off-use-stops.js';

/** Uses somebody's data again. */
@Injectable()
export class LiftUseStop {
  constructor(
    private readonly people: PersonRepository,
    private readonly stops: UseStopRepository,
    private readonly working: WorkOffUseStops,
  ) {}

  async execute({ person }: InputOf<typeof liftUseStop>): Promise<OutputOf<typeof liftUseStop>> {
    const [known] = await this.people.findForDesk([person]);
    if (!known) throw new DomainError('unknown-person');
    await this.stops.lift(person);
    const marked = await this.stops.find(person);
    if (!marked) throw new DomainError('use-not-stopped');
    await this.working.try(marked);
    return { lifting: true };
  }
}
