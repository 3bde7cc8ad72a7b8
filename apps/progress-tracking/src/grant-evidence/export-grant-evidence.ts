import { dayInJapan, DomainError, PersonId, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { exportGrantEvidence } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { csvLines, writeCsv } from '#csv';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, PeopleWithin } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { evidenceColumns, evidenceLines } from './evidence-csv.js';
import { EvidenceOfLearners } from './learner-evidence.js';

/** So few that a piece stays below what one message may carry, however long they learned. */
const LEARNERS = 3;

/** The evidence of a programme's learners as CSV, a few learners a piece: of a company, or of everybody. */
@Injectable()
export class ExportGrantEvidence {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly within: PeopleWithin,
    private readonly evidence: EvidenceOfLearners,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { programme: id, company, cursor }: InputOf<typeof exportGrantEvidence>,
    reach: Reach,
  ): Promise<OutputOf<typeof exportGrantEvidence>> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const people = await this.people(company, reach);
    const found = await this.enrolments.list(id, people, cursor ?? '', LEARNERS + 1);
    const page = found.slice(0, LEARNERS);
    const named = await this.named(page.map(({ person }) => person));
    const lines = await Promise.all(
      page.map(async (enrolment) => {
        const who = named.get(enrolment.person) ?? { name: '', group: '' };
        return evidenceLines(await this.evidence.of(enrolment, programme), who, programme.name);
      }),
    );
    return {
      csv: cursor === undefined ? writeCsv(evidenceColumns, lines.flat()) : csvLines(lines.flat()),
      fileName: `受講記録_${programme.key}_${dayInJapan(new Date())}.csv`,
      nextCursor: found.length > LEARNERS ? (page.at(-1)?._id ?? null) : null,
    };
  }

  /** The people of the company that is named; else whom the caller reaches. A company without anybody is none. */
  private async people(company: string | undefined, reach: Reach): Promise<readonly string[] | null> {
    if (company === undefined) return this.within.find(reach);
    if (reach.to === 'company' && reach.company !== company) throw new DomainError('unknown-company');
    const people = await this.within.find({ to: 'company', company });
    if (!people || people.length === 0) throw new DomainError('unknown-company');
    return people;
  }

  private async named(people: readonly string[]) {
    if (people.length === 0) return new Map<string, { name: string; group: string }>();
    const asked = [...new Set(people)].map((person) => PersonId.parse(person));
    const found = await this.rpc.call(describePeople, { people: asked });
    return new Map<string, { name: string; group: string }>(
      found.people.map(({ person, name, group }) => [person, { name, group: group.join(' ') }]),
    );
  }
}
