import { t } from '@lingui/core/macro';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import type { Programme } from '../programmes/programmes.js';
import { dayLabel, period, today } from '../texts/dates.js';
import { ApplyForm } from './apply-form.js';
import type { Needs } from './company-seats.js';

/** The application for seats, on the days on which it is taken. */
export function Apply({ programme, before = null }: { programme: Programme; before?: Needs | null }) {
  const window = programme.plan?.applications;
  if (programme.state === 'closed' || !window || today() > window.until)
    return before ? null : (
      <EmptyState title={t`この事業は、いま募集していません。`}>
        <p>{t`次の募集については、自治体の担当者に聞いてください。`}</p>
      </EmptyState>
    );
  const [days, first] = [period(window.from, window.until), dayLabel(window.from)];
  if (today() < window.from)
    return (
      <Notice>
        <p>{t`申込みは、${first}から受け付けます。`}</p>
      </Notice>
    );
  return (
    <section className="section" aria-labelledby="apply">
      <h2 id="apply">{before ? t`申込みの内容を変える` : t`席を申し込む`}</h2>
      <p>{t`募集期間：${days}`}</p>
      <ApplyForm programme={programme} before={before} />
    </section>
  );
}
