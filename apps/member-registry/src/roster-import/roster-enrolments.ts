import { DomainError, PersonId, ProgrammeId } from '#contracts';
import { enrolPeople, getProgramme, matchEnrolments } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { AcceptedRow, ChunkResult } from '../import-chunk/index.js';

export interface RosterProgramme {
  readonly id: string;
  readonly key: string;
}

/**
 * Enrols the people of a roster in its programme. An import may outlive the programme: from the closing on, rows that
 * would enrol somebody are refused by name; whoever is enrolled already stays. For whom there is no seat waits, and is
 * not counted as enrolled.
 */
@Injectable()
export class RosterEnrolments {
  constructor(private readonly rpc: RpcClient) {}

  /** Marks whose enrolment this import will make: of the new people all, of the others those who have none. */
  async plan(rows: readonly Omit<AcceptedRow, 'enrols'>[], programme: RosterProgramme | null): Promise<ChunkResult> {
    if (!programme) return { accepted: rows.map((row) => ({ ...row, enrols: false })), refused: [] };
    const enrolled = await this.enrolledAmong(
      rows.filter(({ outcome }) => outcome !== 'created'),
      programme,
    );
    const planned = rows.map((row) => ({ ...row, enrols: !enrolled.has(row.row) }));
    if (!planned.some(({ enrols }) => enrols)) return { accepted: planned, refused: [] };
    const { state } = await this.rpc.call(getProgramme, { programme: ProgrammeId.parse(programme.id) });
    return state === 'closed' ? withoutEnrolling(planned) : { accepted: planned, refused: [] };
  }

  async make(accepted: readonly AcceptedRow[], programme: RosterProgramme | null): Promise<ChunkResult> {
    if (!programme || accepted.length === 0) return { accepted, refused: [] };
    const people = [...new Set(accepted.map(({ person }) => person))].map((person) => PersonId.parse(person));
    try {
      const answer = await this.rpc.call(enrolPeople, { programme: ProgrammeId.parse(programme.id), people });
      // They are enrolled by themselves when a seat becomes free; the programme's page shows them.
      const waiting = new Set<string>(answer.refused.map(({ person }) => person));
      const rows = accepted.map((row) => (waiting.has(row.person) ? { ...row, enrols: false } : row));
      return { accepted: rows, refused: [] };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'programme-closed') throw error;
      // Closed since it was planned; what was enrolled before a crash is.
      const enrolled = await this.enrolledAmong(accepted, programme);
      return withoutEnrolling(accepted, enrolled);
    }
  }

  private async enrolledAmong(
    rows: readonly Pick<AcceptedRow, 'row' | 'person'>[],
    { key }: RosterProgramme,
  ): Promise<ReadonlySet<number>> {
    if (rows.length === 0) return new Set();
    const pairs = rows.map(({ person }) => ({ programmeKey: key, person: PersonId.parse(person) }));
    const { matches } = await this.rpc.call(matchEnrolments, { pairs });
    return new Set(rows.flatMap(({ row }, place) => (matches[place]?.result === 'found' ? [row] : [])));
  }
}

const withoutEnrolling = (
  rows: readonly AcceptedRow[],
  enrolled: ReadonlySet<number> = new Set(rows.filter(({ enrols }) => !enrols).map(({ row }) => row)),
): ChunkResult => ({
  accepted: rows.filter(({ row }) => enrolled.has(row)),
  refused: rows
    .filter(({ row }) => !enrolled.has(row))
    .map(({ row }) => ({ row, code: 'programme-closed' as const, field: null })),
});
