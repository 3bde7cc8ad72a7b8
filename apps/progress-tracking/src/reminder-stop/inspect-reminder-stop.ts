import { MunicipalityCode, municipalityName, type InputOf, type OutputOf } from '#contracts';
import type { inspectReminderStop } from '#contracts/progress';
import { getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { ReminderRepository } from '../reminder/index.js';
import { LinkedReminders } from './linked-reminders.js';

/** Says what a stop link stops; changes nothing. */
@Injectable()
export class InspectReminderStop {
  constructor(
    private readonly linked: LinkedReminders,
    private readonly reminders: ReminderRepository,
    private readonly rpc: RpcClient,
  ) {}

  execute({ link }: InputOf<typeof inspectReminderStop>): Promise<OutputOf<typeof inspectReminderStop>> {
    return this.linked.within(link, async ({ kind, reader, tenant }) => {
      const found = await this.rpc.call(getMunicipality, { code: MunicipalityCode.parse(tenant) });
      return { kind, municipality: municipalityName(found), stopped: await this.reminders.isStopped(reader, kind) };
    });
  }
}
