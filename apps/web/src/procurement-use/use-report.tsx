import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { getUseReport, SeatsUsed, UseFigure } from '#contracts/procurement';
import { DataTable, type Column } from '../components/data-table.js';
import { FigureList } from '../components/figure-list.js';
import { figure } from '../components/figure.js';
import { Value } from '../components/value.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { language } from '../texts/language.js';
import { cases, persons, seats, yen } from './words.js';

type Report = OutputOf<typeof getUseReport>;
type Figures = { readonly [Name in keyof SeatsUsed | 'bought']: number | null };

/** The report: one's own figures, or all together for who has none; then a line for each buyer, and all together. */
export function UseReport({ report, own }: { report: Report; own: string | null | undefined }) {
  const line = report.lines.find(({ municipality, used }) => municipality === own && used !== null);
  const [day, moment] = [dayLabel(report.on), momentLabel(report.countedAt)];
  const figures: Figures = line?.used ? { bought: line.bought, ...line.used } : report.whole;
  return (
    <>
      <div className="freshness">
        <p className="freshness-moment">{t`${moment} 時点`}</p>
        <p>{t`${day}の終わりまでを数えています。`}</p>
      </div>
      <section className="section" aria-labelledby="figures">
        <h2 id="figures">{line ? t`自分の自治体` : t`共同調達の全体`}</h2>
        {line && <p>{headline(figures)}</p>}
        <Shown figures={figures} formulas={report.formulas} />
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

interface Row {
  readonly key: string;
  readonly name: string;
  readonly figures: Omit<Figures, 'billedNet'>;
}
const untold = { assigned: null, active: null, idle: null, completions: null, costPerCompletion: null };

function Lines({ report: { lines, whole } }: { report: Report }) {
  const rows: Row[] = [
    ...lines.map(({ municipality, municipalityName, bought, used }) => ({
      key: municipality,
      name: municipalityName,
      figures: { bought, ...(used ?? untold) },
    })),
    { key: 'whole', name: t`全体`, figures: whole },
  ];
  const column = (head: string, text: (figures: Row['figures']) => string): Column<Row> => ({
    head,
    cell: ({ figures }) => <Value text={text(figures)} />,
    numeric: true,
  });
  return (
    <section className="section" aria-labelledby="lines">
      <h2 id="lines">{t`参加自治体と全体`}</h2>
      <p>
        {t`人の数は、自分の自治体と全体の分だけを見せます。少ない人数や1つの自治体の数が分かってしまうときは、全体も「―」にします。全体の数は、今日までの分だけを、参加が3団体以上のときに出します（席の数は、代表団体と事務局にはいつの分も出します）。`}
      </p>
      <DataTable
        labelledBy="lines"
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head: t`自治体`, cell: ({ name }) => name },
          column(t`買った席`, ({ bought }) => seats(bought)),
          column(t`使っている席`, ({ assigned }) => seats(assigned)),
          column(t`学んだ人`, ({ active }) => persons(active)),
          column(t`空いている席`, ({ idle }) => seats(idle)),
          column(t`修了`, ({ completions }) => cases(completions)),
          column(t`1件あたりの費用`, costOf),
        ]}
      />
    </section>
  );
}
