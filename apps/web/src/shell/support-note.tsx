import { t } from '@lingui/core/macro';
import type { Desk } from '../session/desks.js';
import { momentLabel } from '../texts/dates.js';

/** Above every page that the secretariat reads by a support access: whose it is, until when, and that it is noted. */
export function SupportNote({ desk: { municipalityName, supportUntil } }: { desk: Desk }) {
  if (supportUntil === null) return null;
  const [name, end] = [municipalityName ?? '', momentLabel(supportUntil)];
  return (
    <p className="offline">{t`サポート閲覧中：${name}が${end}まで開いています。見たものは、すべて記録されます。`}</p>
  );
}
