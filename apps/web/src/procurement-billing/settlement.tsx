import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Purchase, SettlementRow } from '#contracts/procurement';
import { getSettlement } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { Facts } from '../components/facts.js';
import { FilterLinks } from '../components/filter-links.js';
import { isOverYears, leads, yearsOf } from '../procurement/purchases.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, fiscalYearLabel, fiscalYearOf, period } from '../texts/dates.js';
import { seatsLabel, yen } from '../texts/figures.js';
import type { Act } from './billing.js';

/** What each buyer bought, used, was billed and has paid: as it stands, as it was settled, or at the end of a fiscal year. */
export function Settlement({ purchase: found, onAct }: { purchase: Purchase; onAct: (act: Act) => void }) {
  const { desk } = useMe();
  const years = endedYears(found);
  const asked = useSearchParams()[0].get('yearEnd');
  const yearEnd = years.find((year) => String(year) === asked);
  const query = useQuery(
    readQuery(getSettlement, { purchase: found.purchase, ...(yearEnd !== undefined && { fiscalYear: yearEnd }) }),
  );
  return (
    <section className="section" aria-labelledby="settlement">
      <h2 id="settlement">{t`精算`}</h2>
      <YearEnds years={years} current={yearEnd} />
      <Answer query={query}>
        {({ settledOn, reason, from, until, rows, billed, paid, open }) => (
          <>
            <p>
              {yearEnd !== undefined
                ? t`年度の最後の日までの利用と請求、その日までの支払いです。あとから分かったことも入れて数えます。`
                : settledOn === null
                  ? t`いまの数です。利用は1日ごとに数え、貸した席と借りた席は最も多い日の数です。使わなかった席があっても、請求の金額は変わりません。払い戻しは、契約書に定めがあるときだけ、契約書にそって行います。`
                  : t`精算した日の数です。あとから変わりません。`}
            </p>
            <Facts
              facts={[
                ...(settledOn === null ? [] : [[t`精算した日`, dayLabel(settledOn)] as const]),
                ...(reason === null ? [] : [[t`未払いがあっても精算した理由`, reason] as const]),
                [t`席を数えた期間`, period(from, until)],
                [t`請求額`, yen(billed)],
                [t`支払額`, yen(paid)],
                [t`残額（まだ支払われていない）`, yen(open)],
              ]}
            />
            {rows.length > 0 && <Rows rows={rows} />}
            <YearRows rows={rows} />
            {yearEnd === undefined && leads(found, desk) && found.state === 'invoiced' && (
              <ButtonRow>
                <Button kind="main" onClick={() => onAct({ what: 'settle' })}>{t`精算する`}</Button>
              </ButtonRow>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

/** Of a purchase over several fiscal years, those that are over. */
function endedYears(found: Purchase): number[] {
  const now = fiscalYearOf(new Date());
  return isOverYears(found) ? yearsOf(found).filter((year) => year < now) : [];
}

function YearEnds({ years, current }: { years: readonly number[]; current: number | undefined }) {
  if (years.length === 0) return null;
  const ends = years.map((one) => {
    const year = fiscalYearLabel(one);
    return { value: String(one), label: t`${year}の終わり` };
  });
  const options = [{ value: 'now', label: t`いま` }, ...ends];
  return <FilterLinks label={t`いつの表か`} name="yearEnd" options={options} current={String(current ?? 'now')} />;
}

/** What of it is of which fiscal year; nothing where there is one. */
function YearRows({ rows }: { rows: readonly SettlementRow[] }) {
  const parts = rows.flatMap(({ municipality, municipalityName, years = [] }) =>
    years.map((year) => ({ municipality, municipalityName, ...year })),
  );
  if (parts.length === 0) return null;
  return (
    <>
      <h3 id="settlement-years">{t`年度ごとの請求と支払い`}</h3>
      <DataTable
        labelledBy="settlement-years"
        rows={parts}
        keyOf={({ municipality, fiscalYear }) => `${municipality} ${fiscalYear}`}
        columns={[
          { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
          { head: t`年度`, cell: ({ fiscalYear }) => fiscalYearLabel(fiscalYear) },
          { head: t`請求額`, cell: ({ billed }) => yen(billed), numeric: true },
          { head: t`支払額`, cell: ({ paid }) => yen(paid), numeric: true },
          { head: t`残額`, cell: ({ open }) => yen(open), numeric: true },
        ]}
      />
    </>
  );
}

const oneDecimal = new Intl.NumberFormat('ja-JP', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const Rows = ({ rows }: { rows: readonly SettlementRow[] }) => (
  <DataTable
    labelledBy="settlement"
    rows={rows}
    keyOf={({ municipality }) => municipality}
    columns={[
      { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
      { head: t`買った席`, cell: ({ bought }) => seatsLabel(bought), numeric: true },
      { head: t`追加した席`, cell: ({ added }) => seatsLabel(added), numeric: true },
      { head: t`平均の利用`, cell: ({ averageUsed }) => oneDecimal.format(averageUsed), numeric: true },
      { head: t`最多の利用`, cell: ({ highestUsed }) => seatsLabel(highestUsed), numeric: true },
      { head: t`貸した席`, cell: ({ lentOut }) => seatsLabel(lentOut), numeric: true },
      { head: t`借りた席`, cell: ({ lentIn }) => seatsLabel(lentIn), numeric: true },
      { head: t`請求額`, cell: ({ billed }) => yen(billed), numeric: true },
      { head: t`支払額`, cell: ({ paid }) => yen(paid), numeric: true },
      { head: t`残額`, cell: ({ open }) => yen(open), numeric: true },
    ]}
  />
);
