import type { OutputOf } from '#contracts';
import type { getImport } from '#contracts/registry';
import type { getProgrammeReport } from '#contracts/reporting';

export interface ImportFigures {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: { row: number; code: string; field: string | null }[];
}

export interface StaffFigures {
  familyName: string;
  givenName: string;
  familyNameKana: string | null;
  givenNameKana: string | null;
  email: string | null;
  department: string[];
}

/** What the platform answered, in the shape of `expected.json`. */
export interface Actual {
  asOf: string;
  imports: Record<string, ImportFigures>;
  people: Record<string, StaffFigures>;
  learningEvents: { lines: number; distinct: number };
  programmes: Record<string, OutputOf<typeof getProgrammeReport>['figures']>;
}

export const importFigures = ({ counts, refused }: OutputOf<typeof getImport>): ImportFigures => ({
  rows: counts.rows,
  created: counts.created,
  updated: counts.updated,
  unchanged: counts.unchanged,
  refused,
});
