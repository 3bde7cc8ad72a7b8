import { EnrolmentId, type InputOf, type OutputOf } from '#contracts';
import type { matchEnrolments } from '#contracts/progress';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/** The enrolment of each person in the programme with this key, in the order asked. */
@Injectable()
export class MatchEnrolments {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
  ) {}

  async execute({ pairs }: InputOf<typeof matchEnrolments>): Promise<OutputOf<typeof matchEnrolments>> {
    const tenant = requireTenant();
    const asked = pairs.map(({ programmeKey, person }) => {
      const programme = naturalId('programme', tenant, programmeKey);
      return { programme, enrolment: naturalId('enrolment', programme, person) };
    });
    const [programmes, stored] = await Promise.all([
      this.programmes.findMany([...new Set(asked.map(({ programme }) => programme))]),
      this.enrolments.findMany(asked.map(({ enrolment }) => enrolment)),
    ]);
    const known = new Set(stored.map(({ _id }) => _id));
    return {
      matches: asked.map(({ programme, enrolment }) => {
        if (!programmes.has(programme)) return { result: 'unknown-programme' };
        if (!known.has(enrolment)) return { result: 'unknown-enrolment' };
        return { result: 'found', enrolment: EnrolmentId.parse(enrolment) };
      }),
    };
  }
}
