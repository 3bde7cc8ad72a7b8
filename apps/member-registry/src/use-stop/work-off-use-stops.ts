import { PersonId } from '#contracts';
import { setUse } from '#contracts/progress';
import { Sweeps } from '#jobs';
import { LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { UseStopRepository } from './use-stop.repository.js';
import type { UseStopDocument } from './use-stop.schema.js';

const SWEPT = 100;

/** Does in the roster and in progress tracking what a use stop says, or undoes it; then takes the mark away. */
@Injectable()
export class WorkOffUseStops {
  constructor(
    private readonly stops: UseStopRepository,
    private readonly people: PersonRepository,
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-use-stops', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const due of await this.stops.findDue(SWEPT)) await inTenant(due.tenant, () => this.try(due));
  }

  /** Never throws: what cannot be done now is done by the sweep. */
  async try(stop: UseStopDocument): Promise<void> {
    try {
      await this.work(stop);
    } catch (error) {
      this.logger.warn({ err: error, person: stop._id }, 'use stop will be tried again');
    }
  }

  /** In this order a person is never used while it is said that they are not. */
  private async work({ _id, due }: UseStopDocument): Promise<void> {
    if (!due) return;
    const person = PersonId.parse(_id);
    if (due === 'stop') await this.people.withhold([_id], true);
    await this.rpc.call(setUse, { person, use: due === 'stop' ? 'stopped' : 'resumed' });
    if (due === 'lift') await this.people.withhold([_id], false);
    await this.stops.settle(_id, due);
  }
}
