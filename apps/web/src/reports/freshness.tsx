import { momentLabel } from '../dates.js';
import { words } from '../words.js';

/** Of when a report is, and whether something accepted is not in it yet. */
export function Freshness({ asOf, lagSeconds }: { asOf: string; lagSeconds: number }) {
  const waiting = lagSeconds > 0;
  return (
    <div className="my-4">
      <p className="font-bold">{words.report.asOf(momentLabel(asOf))}</p>
      <p role="status">{waiting ? words.report.waiting : words.report.settled}</p>
      {waiting && <p>{words.report.oldest(age(lagSeconds))}</p>}
    </div>
  );
}

function age(seconds: number): string {
  if (seconds < 60) return words.report.seconds(seconds);
  if (seconds < 3600) return words.report.minutes(Math.round(seconds / 60));
  return words.report.hours(Math.round(seconds / 3600));
}
