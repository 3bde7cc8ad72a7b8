import { dayInJapan, fitting, ProgrammeId, type InputOf, type OutputOf } from '#contracts';
import type { listOpenProgrammes } from '#contracts/progress';
import { getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { planOf, privacyOf, ProgrammeRepository } from '../programme/index.js';
import { isAnnounced } from './announced.js';

const MOST = 200;

/** What can be applied for in a municipality, those whose applications end first. Nothing of it is about anybody. A cursor is the place in that order. */
@Injectable()
export class ListOpenProgrammes {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute({
    municipality,
    cursor = '',
  }: InputOf<typeof listOpenProgrammes>): Promise<OutputOf<typeof listOpenProgrammes>> {
    const today = dayInJapan(new Date());
    const [{ prefecture, name: called }, stored] = await Promise.all([
      this.rpc.call(getMunicipality, { code: municipality }),
      inTenant(municipality, () => this.programmes.takingApplications(today, MOST)),
    ]);
    const all = stored.flatMap((programme) => {
      const { applications, places, purpose } = planOf(programme);
      if (!applications || !isAnnounced(programme, today) || placeOf(programme._id, applications.until) <= cursor)
        return [];
      const { purpose: use, notice, organ } = privacyOf(programme);
      const { _id, name, audience, fiscalYear, startsOn, endsOn, courses } = programme;
      return [
        {
          programme: ProgrammeId.parse(_id),
          name,
          audience,
          fiscalYear,
          startsOn,
          endsOn,
          purpose,
          places,
          applications: { from: applications.from, until: applications.until },
          open: applications.from <= today,
          courses: courses.map(({ title, lessons }) => ({
            title,
            minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
          })),
          privacy: { purpose: use, notice, organ },
        },
      ];
    });
    const programmes = all.slice(0, fitting(all.map((one) => Buffer.byteLength(JSON.stringify(one)))));
    const last = programmes.length < all.length ? programmes.at(-1) : undefined;
    return {
      municipality: { prefecture, name: called },
      programmes,
      nextCursor: last ? placeOf(last.programme, last.applications.until) : null,
    };
  }
}

const placeOf = (programme: string, until: string): string => `${until} ${programme}`;
