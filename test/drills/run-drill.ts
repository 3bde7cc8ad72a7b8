import { count, type Violation } from './checker/violation.js';
import { DrillRun, type DrillOptions, type Finding } from './drill-run.js';
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
    /** Logs, data and ledger of a drill that found something or was too slow. */
    readonly keptIn: string | null;
  };
}

/** Runs one drill on a platform of its own; one that cannot be brought to its end has failed. */
export async function runDrill(drill: Drill, options: DrillOptions): Promise<DrillResult> {
  const run = await DrillRun.start(options);
  let keep = true;
  try {
    const finding = await drill.run(run).then(() => run.finish());
    const result = resultOf(drill, options, finding, run.platform.folder);
    keep = result.detail.keptIn !== null;
    return result;
  } catch (error) {
    const violations: Violation[] = [{ invariant: 'drill', kind: 'wrong', what: String(error) }];
    const { recoveries } = run.platform;
    return resultOf(drill, options, { entries: [], violations, drainedMs: 0, recoveries }, run.platform.folder);
  } finally {
    await run.stop(keep);
  }
}

function resultOf(drill: Drill, options: DrillOptions, finding: Finding, folder: string): DrillResult {
  const { violations, drainedMs, recoveries } = finding;
  const measures = measure(finding.entries);
  const targets = drill.targets.map(({ name, most, value }) => {
    const found = value(finding, measures);
    return { name, most, value: found, met: found === null || found <= most };
  });
  const ok = violations.length === 0 && targets.every(({ met }) => met);
  return {
    id: drill.id,
    promise: drill.promise,
    lost: count(violations, 'lost'),
    doubled: count(violations, 'doubled'),
    invented: count(violations, 'invented'),
    ok,
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
      keptIn: ok ? null : folder,
    },
  };
}
