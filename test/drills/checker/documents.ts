import type { Doc, RawStore } from './raw-store.js';

/** The parts of the stored documents that the checker looks at. */
export interface LogDoc extends Doc {
  readonly tenant: string;
  readonly programme: string;
  readonly enrolment: string;
  readonly course: string;
  readonly lesson: string | null;
  readonly kind: string;
  readonly progress: number | null;
  readonly score: number | null;
  readonly seconds: number;
  readonly at: Date;
}
export interface EnrolmentDoc extends Doc {
  readonly tenant: string;
  readonly programme: string;
  readonly person: string;
  readonly ending: { readonly on: string; readonly reason: string } | null;
  readonly version: number;
}
export interface ProgressDoc extends Doc {
  readonly tenant: string;
  readonly programme: string;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly seconds: number;
  readonly events: number;
  readonly courses: readonly {
    readonly key: string;
    readonly startedAt: Date | null;
    readonly completedAt: Date | null;
    readonly bestScore: number | null;
    readonly lessons: readonly { readonly key: string; readonly progress: number; readonly completedAt: Date | null }[];
  }[];
  readonly version: number;
}
export interface Placement {
  readonly startedOn: string;
  readonly leftOn: string | null;
  readonly insured: boolean;
  readonly openEnded: boolean;
  readonly related: boolean;
}
export interface Answers {
  readonly satisfaction?: number;
  readonly understanding?: number;
  readonly usedAtWork?: boolean;
}
export interface OutcomeDoc extends Doc {
  readonly tenant: string;
  readonly programme: string;
  readonly surveys: readonly { readonly wave: string; readonly answers: Answers }[];
  readonly placements: readonly Placement[];
  readonly workplaceUses: readonly {
    readonly on: string;
    readonly what: string;
    readonly hoursSavedPerMonth: number;
  }[];
  readonly version: number;
}
export interface ProgrammeDoc extends Doc {
  readonly version: number;
}
export interface FactDoc extends Doc {
  readonly enrolment?: { readonly version: number };
  readonly progress?: { readonly version: number };
  readonly outcome?: { readonly version: number };
}
export interface ReportDoc extends Doc {
  readonly programme?: { readonly version: number };
}
export interface DeadLetterDoc extends Doc {
  readonly body: string;
  readonly reason: string;
}

/** Everything that the owners and reporting keep, as it lies there. */
export async function readDocuments(raw: RawStore) {
  const [log, enrolments, progress, programmes] = await Promise.all([
    raw.all<LogDoc>('progress-tracking', 'learning_events'),
    raw.all<EnrolmentDoc>('progress-tracking', 'enrolments'),
    raw.all<ProgressDoc>('progress-tracking', 'progress'),
    raw.all<ProgrammeDoc>('progress-tracking', 'programmes'),
  ]);
  const [outcomes, facts, reports, deadLetters] = await Promise.all([
    raw.all<OutcomeDoc>('outcome-tracking', 'outcomes'),
    raw.all<FactDoc>('reporting', 'enrolment_facts'),
    raw.all<ReportDoc>('reporting', 'programme_reports'),
    raw.all<DeadLetterDoc>('reporting', 'dead_letters'),
  ]);
  return { log, enrolments, progress, programmes, outcomes, facts, reports, deadLetters };
}

export type Documents = Awaited<ReturnType<typeof readDocuments>>;
