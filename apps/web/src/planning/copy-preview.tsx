import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { copyProgramme } from '#contracts/progress';
import { DataTable } from '../components/data-table.js';
import { Notice } from '../components/notice.js';
import type { Programme } from '../programmes/programmes.js';
import { fiscalYearLabel, period } from '../texts/dates.js';

type Planned = OutputOf<typeof copyProgramme>;

/** What is taken, what changes, what is left behind. */
export function CopyPreview({ programme, planned }: { programme: Programme; planned: Planned }) {
  const { copy, courses } = planned;
  return (
    <>
      <section className="section" aria-labelledby="changes">
        <h2 id="changes">{t`変わること`}</h2>
        <DataTable
          labelledBy="changes"
          rows={changesOf(programme, copy)}
          keyOf={([what]) => what}
          columns={[
            { head: t`項目`, cell: ([what]) => what },
            { head: t`この事業`, cell: ([, before]) => before },
            { head: t`次の年度の事業`, cell: ([, , after]) => after },
          ]}
        />
      </section>
      <section className="section" aria-labelledby="courses">
        <h2 id="courses">{t`講座`}</h2>
        {courses.some(({ now }) => now === null) && (
          <Notice kind="warning">
            <p>{t`取り下げられた講座があります。その講座は写しません。`}</p>
          </Notice>
        )}
        <DataTable
          labelledBy="courses"
          rows={courses}
          keyOf={({ course }) => course}
          columns={[
            { head: t`講座`, cell: ({ title }) => title },
            { head: t`この事業`, cell: ({ before }) => versionLabel(before) },
            { head: t`次の年度の事業`, cell: ({ before, now }) => nowLabel(before, now) },
          ]}
        />
      </section>
      <section className="section" aria-labelledby="kept">
        <h2 id="kept">{t`そのまま写すもの、写さないもの`}</h2>
        <ul className="list">
          <li>{t`写すもの：対象、目的、ロジックモデルと指標、学ぶ順番と期限、定員、財源、学習時間、個人情報の取り扱い`}</li>
          <li>{t`写さないもの：受講者、申込み、学習の記録、アンケート、成果`}</li>
        </ul>
        <p>{t`指標の目標値や個人情報の説明の版は、写したあとで、新しい年度に合わせて直してください。`}</p>
      </section>
    </>
  );
}

function changesOf(
  programme: Programme,
  copy: Planned['copy'],
): (readonly [what: string, before: string, after: string])[] {
  const [before, after] = [programme.plan?.applications, copy.plan.applications];
  return [
    [t`年度`, fiscalYearLabel(programme.fiscalYear), fiscalYearLabel(copy.fiscalYear)],
    [t`期間`, period(programme.startsOn, programme.endsOn), period(copy.startsOn, copy.endsOn)],
    ...(before && after
      ? ([[t`募集期間`, period(before.from, before.until), period(after.from, after.until)]] as const)
      : []),
  ];
}

const versionLabel = (version: number): string => t`第${version}版`;

function nowLabel(before: number, now: number | null): string {
  if (now === null) return t`写しません`;
  const version = versionLabel(now);
  return now === before ? t`${version}（同じ）` : t`${version}（新しい版）`;
}
