import { plural, t } from '@lingui/core/macro';
import { useRef } from 'react';
import { clockTime, momentLabel } from '../texts/dates.js';

interface Props {
  readonly report: { readonly asOf: string; readonly lagSeconds: number; readonly version: number };
}

/**
 * Of when a report is, whether something accepted is not in it yet, and that it changed since it was opened. One per
 * report: give it a key.
 */
export function Freshness({ report: { asOf, lagSeconds, version } }: Props) {
  const opened = useRef(version);
  const moment = momentLabel(asOf);
  const time = clockTime(new Date(asOf));
  const oldest = age(lagSeconds);
  return (
    <div className="freshness">
      <p className="freshness-moment">{t`${moment} 時点`}</p>
      <p role="status">{version > opened.current && t`新しい集計になりました（${time}時点）。`}</p>
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
