import type { Audience } from '#contracts';
import { isFew } from './derivable.domain.js';
import { smallestShown } from './masking.domain.js';
import { shownCells } from './programme-cells.domain.js';
import { tellFewBeside } from './rows-beside-whole.domain.js';
import { emptyTally, type Tally } from './tally.domain.js';

/** What is counted of a row of a break-down: of the whole's counts, those that rows have. */
export type RowCounts = Pick<Tally, 'enrolled' | 'started' | 'completed' | 'leftForJob'> & {
  readonly key: string;
  readonly satisfaction: Pick<Tally['satisfaction'], 'answered' | 'topTwo'>;
  readonly useAtWork: Tally['useAtWork'];
  readonly employment: Pick<Tally['employment'], 'denominator' | 'employed'>;
};

/** What rows show, by the names of the programme's counts. */
const measures = [
  'enrolled',
  'started',
  'completed',
  'answered',
  'topTwo',
  'usesAnswered',
  'used',
  'denominator',
  'employed',
];

interface Whole {
  readonly audience: Audience;
  /** The whole's counts that are shown. A count that is hidden in the whole is hidden in every row. */
  readonly shown: ReadonlyMap<string, number>;
}

/** The rows that are hidden, each whole, in the break-downs of a programme. `isWithheld`: rows hidden for another reason. */
export function hiddenRows(
  whole: Whole,
  by: string,
  rows: readonly RowCounts[],
  isWithheld: (row: RowCounts) => boolean = () => false,
): ReadonlySet<string> {
  // Anybody knows a company's industry and size: beside these, its own row would tell of its neighbours'.
  if (by === 'company') return new Set(rows.map(({ key }) => key));
  const hidden = by === 'month' ? hiddenMonths(whole, rows, isWithheld) : hiddenParts(whole, rows, isWithheld);
  return new Set(hidden.map(({ key }) => key));
}

/**
 * Rows that are parts of the whole. A row is hidden as soon as anything of it is few; then the smallest others, until of
 * the hidden rows together nothing is few. All of them could then be in any one of these rows, for all an outsider knows:
 * each of its counts can be as large as theirs together, so 0 or at least k. The same goes for what the rows tell beside
 * the whole. Break-downs of the same whole by several things tell no more than each alone: any rows go with any columns of
 * the same sums.
 */
function hiddenParts(whole: Whole, rows: readonly RowCounts[], isWithheld: (row: RowCounts) => boolean): RowCounts[] {
  const bySize = rows.toSorted((a, b) => a.enrolled - b.enrolled || (a.key < b.key ? -1 : 1));
  const isHidden = (row: RowCounts): boolean => isWithheld(row) || tellsFew(whole, [row]);
  const hidden = bySize.filter(isHidden);
  const others = bySize.filter((row) => !hidden.includes(row));
  const tellFew = (): boolean =>
    tellsFew(whole, hidden) || tellFewBeside(whole, [...others.map((row) => [row]), hidden].map(addedUp), measures);
  while (others.length > 0 && tellFew()) hidden.push(...others.splice(0, 1));
  return hidden;
}

/**
 * Months of enrolling, starting and completing: each count is parted by itself, but nobody starts before enrolling, so
 * what months show together bounds those between them. Hidden months are therefore joined with their neighbours: all that
 * happened in such a run could have happened in any one month of it.
 */
function hiddenMonths(whole: Whole, rows: readonly RowCounts[], isWithheld: (row: RowCounts) => boolean): RowCounts[] {
  const names = (['enrolled', 'started', 'completed'] as const).filter((name) => whole.shown.has(name));
  const isSmall = (some: readonly RowCounts[]): boolean =>
    names.some((name) => isFew(sum(some, name), smallestShown[whole.audience]));
  const inOrder = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const isHidden = inOrder.map((row) => isWithheld(row) || isSmall([row]));
  for (let from = 0; from < inOrder.length; from += 1) {
    if (!isHidden[from] || isHidden[from - 1]) continue;
    let to = isHidden.indexOf(false, from);
    if (to === -1) to = inOrder.length;
    if (!isSmall(inOrder.slice(from, to)) && to - from > 1) continue;
    if (to - from === inOrder.length) break;
    isHidden[to < inOrder.length ? to : from - 1] = true;
    from = -1;
  }
  return inOrder.filter((_, place) => isHidden[place]);
}

const sum = (rows: readonly RowCounts[], name: 'enrolled' | 'started' | 'completed'): number =>
  rows.reduce((all, row) => all + row[name], 0);

/** Whether rows together, with just the counts that the whole shows, let anything few be worked out. */
function tellsFew({ audience, shown }: Whole, rows: readonly RowCounts[]): boolean {
  const together = addedUp(rows);
  // Rows do not show these, but where the whole has nobody of them no row has.
  const nobody = (['leftForJob', 'nextTraining'] as const).filter((name) => shown.get(name) === 0);
  const wanted = [...measures.filter((name) => shown.has(name)), ...nobody];
  const possible = shownCells(audience, together, smallestShown[audience], (name) => !wanted.includes(name));
  return wanted.some((name) => !possible.has(name));
}

const addedUp = (rows: readonly RowCounts[]): Tally => rows.reduce(added, emptyTally);
const added = (all: Tally, row: RowCounts): Tally => ({
  ...all,
  enrolled: all.enrolled + row.enrolled,
  started: all.started + row.started,
  completed: all.completed + row.completed,
  leftForJob: all.leftForJob + row.leftForJob,
  satisfaction: {
    ...all.satisfaction,
    answered: all.satisfaction.answered + row.satisfaction.answered,
    topTwo: all.satisfaction.topTwo + row.satisfaction.topTwo,
  },
  useAtWork: {
    answered: all.useAtWork.answered + row.useAtWork.answered,
    used: all.useAtWork.used + row.useAtWork.used,
  },
  employment: {
    ...all.employment,
    denominator: all.employment.denominator + row.employment.denominator,
    employed: all.employment.employed + row.employment.employed,
  },
});
