import { MunicipalityCode } from '#contracts';
import { Injectable } from '@nestjs/common';
import { FactRepository, type EnrolmentFact } from '../facts/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { GroupNames, PeopleNames } from '../programme-report/index.js';
import type { Cell } from '../words.domain.js';
import type { ExportedProgramme } from './exported-programmes.js';
import { rowOf, type RowsOrigin } from './rows-table.js';

const AT_ONCE = 250;

/** Rows, and how many enrolments were left out: their people's records are not to be used. */
export interface RowsPiece {
  readonly rows: Cell[][];
  readonly leftOut: number;
}

/** Reads the enrolments of programmes with the names of their people, a piece at a time. */
@Injectable()
export class ReadRows {
  constructor(
    private readonly facts: FactRepository,
    private readonly groups: GroupNames,
    private readonly municipalities: MunicipalityNames,
    private readonly people: PeopleNames,
  ) {}

  async *execute(
    programmes: readonly ExportedProgramme[],
    about: Pick<RowsOrigin, 'municipality' | 'asOf' | 'exportRun'>,
  ): AsyncGenerator<RowsPiece> {
    const municipalityName = await this.municipalities.get(MunicipalityCode.parse(about.municipality));
    const origin = { ...about, municipalityName };
    for (const { id, programme } of programmes)
      for await (const chunk of this.facts.enrolmentsOf(id))
        for (let at = 0; at < chunk.length; at += AT_ONCE) {
          const facts = chunk.slice(at, at + AT_ONCE);
          const [people, names] = await Promise.all([
            this.people.of(facts.map(({ enrolment }) => enrolment.person)),
            this.namesOf(facts),
          ]);
          const rows = facts.flatMap((fact) => {
            const person = people.get(fact.enrolment.person);
            return person ? [rowOf(fact, person, programme, origin, names)] : [];
          });
          yield { rows, leftOut: facts.length - rows.length };
        }
  }

  private async namesOf(facts: readonly EnrolmentFact[]): Promise<(group: string | undefined) => string | null> {
    const rowsOf = (ids: readonly (string | undefined)[]) =>
      [...new Set(ids)].flatMap((key) => (key === undefined ? [] : [{ key }]));
    const named = [
      ...(await this.groups.named('department', rowsOf(facts.map(({ enrolment }) => enrolment.department)))),
      ...(await this.groups.named('company', rowsOf(facts.map(({ enrolment }) => enrolment.company)))),
    ];
    const names = new Map(named.map(({ key, label }) => [key, label?.join('/') ?? null]));
    return (group) => (group === undefined ? null : (names.get(group) ?? null));
  }
}
