import { count, type Violation } from './checker/violation.js';
import { DrillRun, type DrillOptions } from './drill-run.js';
import type { Drill } from './drills/drill.js';
import { measure, type Measures } from './measures.js';

/** A drill's result: what api.md fixes, and what a reader wants to know besides. */
export interface DrillResult {
  readonly id: string;
  readonly promise: string;
  readonly lost: number;
  readonly doubled: number;
  readonly invented: number;
  readonly ok: boolean;
  readonly detail: Measures & {
    readonly title: string;
    readonly seed: number;
    readonly seconds: number;
    readonly drainedMs: number;
    readonly recoveries: number;
    readonly slowestRecoveryMs: number;
    readonly targets: readonly {
      readonly name: string;
      readonly most: number;
      readonly value: number | null;
      readonly met: boolean;
    }[];
    readonly violations: readonly Violation[];
    /** Logs, data and ledger of a drill that found something. */
    readonly keptIn: string | null;
  };
}

/** Runs one drill on a platform of its own. */
export async function runDrill(drill: Drill, options: DrillOptions): Promise<DrillResult> {
  const run = await DrillRun.start(options);
  let keep = true;
  try {
    await drill.run(run);
    const finding = await run.finish();
    const measures = measure(finding.entries);
    const targets = drill.targets.map(({ name, most, value }) => {
      const found = value(finding, measures);
      return { name, most, value: found, met: found === null || found <= most };
    });
    const { violations, drainedMs, recoveries } = finding;
    keep = violations.length > 0;
    return {
      id: drill.id,
      promise: drill.promise,
      lost: count(violations, 'lost'),
      doubled: count(violations, 'doubled'),
      invented: count(violations, 'invented'),
      ok: violations.length === 0 && targets.every(({ met }) => met),
      detail: {
        ...measures,
        title: drill.title,
        seed: options.seed,
        seconds: options.seconds,
        drainedMs: Math.round(drainedMs),
        recoveries: recoveries.length,
        slowestRecoveryMs: Math.round(Math.max(0, ...recoveries)),
        targets,
        violations: violations.slice(0, 50),
        keptIn: keep ? run.platform.folder : null,
      },
    };
  } finally {
    await run.stop(keep);
  }
}
