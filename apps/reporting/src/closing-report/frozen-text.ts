import type { ProgrammeFigures } from '#contracts/reporting';
import { canonicalText } from '../figures/index.js';

/** What a closed programme's report says, before it becomes text. */
export interface ClosedReport {
  readonly programme: string;
  readonly municipality: string;
  readonly key: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly closing: number;
  readonly closedAt: string;
  readonly asOf: string;
  readonly version: number;
  readonly figures: ProgrammeFigures;
}

/** The report as text: the same report is the same text. */
export const frozenText = (report: ClosedReport): string => canonicalText(report);

/** The figures of a frozen text. */
export const figuresIn = (text: string): ProgrammeFigures => (JSON.parse(text) as ClosedReport).figures;
