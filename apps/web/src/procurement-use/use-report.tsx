import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { getUseReport, SeatsUsed, UseFigure, UseReportLine } from '#contracts/procurement';
import { DataTable, type Column } from '../components/data-table.js';
import { FigureList } from '../components/figure-list.js';
import { figure } from '../components/figure.js';
import { Value } from '../components/value.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { masked } from '../texts/figures.js';
import { language } from '../texts/language.js';
import { cases, persons, seats, yen } from './words.js';

type Report = OutputOf<typeof getUseReport>;
type Figures = { readonly [Name in keyof SeatsUsed | 'bought']: number | null };

/** The report: one's own figures, all together, and a line for each buyer. */
export function UseReport({ report, own }: { report: Report; own: string | null | undefined }) {
  const line = report.lines.find(({ municipality, used }) => municipality === own && used !== null);
  const [day, moment] = [dayLabel(report.on), momentLabel(report.countedAt)];
  return (
    <>
      <div className="freshness">
        <p className="freshness-moment">{t`${moment} 時点`}</p>
        <p>{t`${day}の終わりまでを数えています。`}</p>
      </div>
      {line?.used && (
        <section className="section" aria-labelledby="own">
          <h2 id="own">{t`自分の自治体`}</h2>
          <p>{headline({ bought: line.bought, ...line.used })}</p>
          <Shown figures={{ bought: line.bought, ...line.used }} formulas={report.formulas} />
        </section>
      )}
      <section className="section" aria-labelledby="whole">
        <h2 id="whole">{t`共同調達の全体`}</h2>
        <Shown figures={report.whole} formulas={report.formulas} />
        <p>
          {t`「―」は、少ない人数や1つの自治体の数が分かってしまうため、見せない数です。全体の人数は、今日までの分だけを、参加が3団体以上のときに出します。`}
        </p>
      </section>
      <Lines report={report} />
    </>
  );
}

/** What matters most, in a sentence. */
function headline({ bought, assigned, active, completions, costPerCompletion }: Figures): string {
  const [all, given, learned, done] = [seats(bought), seats(assigned), persons(active), cases(completions)];
  if (assigned === 0) return t`買った${all}を、まだだれも使っていません。`;
  if (costPerCompletion === null)
    return t`買った${all}のうち${given}を使い、${learned}が学びました。修了はまだありません。`;
  const cost = yen(costPerCompletion);
  return t`買った${all}のうち${given}を使い、${learned}が学びました。修了は${done}、1件あたり${cost}です。`;
}

function Shown({ figures, formulas }: { figures: Figures; formulas: Report['formulas'] }) {
  const how = (name: UseFigure): string => formulas.find((one) => one.figure === name)?.[language()] ?? '';
  return (
    <FigureList
      leading={2}
      figures={[
        figure(t`買った席`, seats(figures.bought), how('bought')),
        figure(t`使っている席`, seats(figures.assigned), how('assigned')),
        figure(t`1回以上学んだ人`, persons(figures.active), how('active')),
        figure(t`空いている席`, seats(figures.idle), how('idle')),
        figure(t`席での修了`, cases(figures.completions), how('completions')),
        figure(t`請求額（税抜）`, yen(figures.billedNet), how('billedNet')),
        figure(t`修了1件あたりの費用`, costOf(figures), how('costPerCompletion')),
      ]}
    />
  );
}

/** Where nothing was completed there is nothing to divide by. */
const costOf = ({ completions, costPerCompletion }: Pick<Figures, 'completions' | 'costPerCompletion'>): string =>
  completions === 0 ? t`該当なし` : yen(costPerCompletion);

function Lines({ report: { lines } }: { report: Report }) {
  const used = (cell: (used: SeatsUsed) => string): Column<UseReportLine>['cell'] =>
    function Used({ used: theirs }) {
      return <Value text={theirs ? cell(theirs) : masked} />;
    };
  return (
    <section className="section" aria-labelledby="lines">
      <h2 id="lines">{t`参加自治体ごと`}</h2>
      <p>{t`人の数は、自分の自治体の分だけが見られます。`}</p>
      <DataTable
        labelledBy="lines"
        rows={lines}
        keyOf={({ municipality }) => municipality}
        columns={[
          { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
          { head: t`買った席`, cell: ({ bought }) => <Value text={seats(bought)} />, numeric: true },
          { head: t`使っている席`, cell: used(({ assigned }) => seats(assigned)), numeric: true },
          { head: t`1回以上学んだ人`, cell: used(({ active }) => persons(active)), numeric: true },
          { head: t`空いている席`, cell: used(({ idle }) => seats(idle)), numeric: true },
          { head: t`席での修了`, cell: used(({ completions }) => cases(completions)), numeric: true },
          { head: t`修了1件あたりの費用`, cell: used(costOf), numeric: true },
        ]}
      />
    </section>
  );
}
