import { dayInJapan, type InputOf, type MunicipalityCode, type OutputOf } from '#contracts';
import type { countOpenProgrammes } from '#contracts/progress';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { isAnnounced } from './announced.js';

const MOST = 200;

/** How many programmes municipalities tell everybody of. Each is asked within itself, one after the other. */
@Injectable()
export class CountOpenProgrammes {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async execute({ codes }: InputOf<typeof countOpenProgrammes>): Promise<OutputOf<typeof countOpenProgrammes>> {
    const today = dayInJapan(new Date());
    const counts = [];
    for (const municipality of codes) counts.push(await this.count(municipality, today));
    return { counts };
  }

  private async count(municipality: MunicipalityCode, today: string) {
    const stored = await inTenant(municipality, () => this.programmes.takingApplications(today, MOST));
    const announced = stored.filter((programme) => isAnnounced(programme, today));
    const of = (audience: string) => announced.filter((programme) => programme.audience === audience).length;
    return { municipality, company: of('company'), citizen: of('citizen') };
  }
}
