/** What a generator is asked to do for `ms` with `c` callers at once. */
export type Load = { readonly c: number; readonly ms: number } & (
  | { readonly kind: 'events'; readonly url: string; readonly headers: string; readonly events: EventPlan }
  | { readonly kind: 'get'; readonly url: string; readonly headers: string; readonly paths: readonly string[] }
  | { readonly kind: 'inserts'; readonly uri: string; readonly batch: number }
);

/** Events of 60 s each, evenly over the enrolments: a report's learning minutes then tell how many were counted. */
export interface EventPlan {
  readonly batch: number;
  /** Begins the ids of this load's events. */
  readonly tag: string;
  readonly course: string;
  readonly lessons: readonly string[];
  readonly enrolments: readonly string[];
}

/** What came of it. `done` counts events, reads or documents. */
export interface LoadResult {
  readonly done: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Asked, but answered otherwise or not at all. */
  readonly errors: number;
  /** Events without an answer, or with one of 500 and above: each is stored or not. */
  readonly unknown: number;
  /** Answers other than what was hoped for, by what they said. */
  readonly refusals: Readonly<Record<string, number>>;
}
