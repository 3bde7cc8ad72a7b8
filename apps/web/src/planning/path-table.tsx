import { t } from '@lingui/core/macro';
import { DataTable } from '../components/data-table.js';
import type { Programme } from '../programmes/programmes.js';
import { planInput } from './plan-input.js';
import { days } from './words.js';

/** The courses in the order in which they are learned. */
export function PathTable({ programme }: { programme: Programme }) {
  const steps = planInput(programme).path;
  const titleOf = (key: string) => programme.courses.find((course) => course.key === key)?.title ?? key;
  return (
    <section className="section" aria-labelledby="path">
      <h2 id="path">{t`講座`}</h2>
      <DataTable
        labelledBy="path"
        rows={steps}
        keyOf={({ course }) => course}
        columns={[
          { head: t`講座`, cell: ({ course }) => titleOf(course) },
          {
            head: t`先に修了する講座`,
            cell: ({ after }) => (after.length === 0 ? t`ありません` : after.map(titleOf).join('、')),
          },
          { head: t`期限`, cell: ({ dueDays }) => dueLabel(dueDays) },
        ]}
      />
    </section>
  );
}

function dueLabel(dueDays: number | undefined): string {
  if (dueDays === undefined) return t`事業が終わる日まで`;
  const within = days(dueDays);
  return t`登録から${within}以内`;
}
