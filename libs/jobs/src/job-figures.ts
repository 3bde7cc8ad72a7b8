import type { Metrics } from '#observability';
import type { Job } from 'bullmq';

type Outcome = 'completed' | 'failed';

/** Counts runs by job and outcome, and their durations. */
export function jobFigures(metrics?: Metrics) {
  const runs = metrics?.counter('manabi_jobs_total', 'Job runs that ended', ['job', 'outcome']);
  const seconds = metrics?.histogram('manabi_job_duration_seconds', 'Time a job took', ['job']);
  return {
    ended(name: string, outcome: Outcome, job?: Job): void {
      runs?.inc({ job: name, outcome });
      if (job?.processedOn && job.finishedOn)
        seconds?.observe({ job: name }, (job.finishedOn - job.processedOn) / 1000);
    },
  };
}
