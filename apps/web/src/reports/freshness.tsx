import { plural, t } from '@lingui/core/macro';
import { momentLabel } from '../texts/dates.js';

/** Of when a report is, and whether something accepted is not in it yet. */
export function Freshness({ asOf, lagSeconds }: { asOf: string; lagSeconds: number }) {
  const moment = momentLabel(asOf);
  const oldest = age(lagSeconds);
  return (
    <div className="freshness">
      <p className="freshness-moment">{t`${moment} 時点`}</p>
      <p role="status">
        {lagSeconds > 0
          ? t`反映待ちの記録があります。反映されると、このページは自動で新しくなります。`
          : t`受け付けた記録は、すべて反映されています。`}
      </p>
      {lagSeconds > 0 && <p>{t`最も古いものは、約${oldest}前に受け付けました。`}</p>}
    </div>
  );
}

function age(seconds: number): string {
  if (seconds < 60) return plural(seconds, { other: '#秒' });
  if (seconds < 3600) return plural(Math.round(seconds / 60), { other: '#分' });
  return plural(Math.round(seconds / 3600), { other: '#時間' });
}
