import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { getMunicipalityReport as Report } from '#contracts/reporting';
import { getMunicipalityReport } from '#operations/reporting';
import { readQuery } from '../api/queries.js';
import { FigureList } from '../components/figure-list.js';
import { figure, type Figure } from '../components/figure.js';
import { people, percent, programmes } from '../texts/figures.js';

type Figures = OutputOf<typeof Report>['figures'];

/** The year's five figures, each beside the year before's where there was one. */
export function YearFigures({ municipality, fiscalYear, figures }: Props) {
  const before = useQuery(
    readQuery(getMunicipalityReport, { code: municipality, fiscalYear: fiscalYear - 1, limit: 1 }),
  );
  const last = before.data?.figures.programmes ? before.data.figures : undefined;
  return <FigureList figures={fiveOf(figures, last)} leading={5} />;
}

interface Props {
  readonly municipality: string;
  readonly fiscalYear: number;
  readonly figures: Figures;
}

function fiveOf(figures: Figures, last: Figures | undefined): Figure[] {
  const of = (name: string, how: string, show: (one: Figures) => string) => {
    const value = last && show(last);
    return figure(name, show(figures), value === undefined ? how : `${how}${t`前の年度は${value}です。`}`);
  };
  return [
    of(t`事業数`, t`今年度に開いた事業の数です。`, (one) => programmes(one.programmes)),
    of(t`実人数`, t`登録した人の数です。`, (one) => people(one.people)),
    of(t`修了`, t`修了した登録の数です（延べ）。`, (one) => people(one.completed)),
    of(t`修了率`, t`修了 ÷ 開始です。`, (one) => percent(one.completionRate)),
    of(t`就職者数`, t`求職者向けの事業で就職した人の数です。`, (one) => people(one.employed)),
  ];
}
