import { rate } from '#contracts';
import { MASKED, type Count, type ProgrammeFigures } from '#contracts/reporting';

export const steps = ['登録', '開始', '修了'] as const;
type Step = (typeof steps)[number];

export interface Bar {
  /** Tells groups of one name apart. */
  readonly key: string;
  readonly group: string;
  readonly step: Step;
  /** Null where the count is hidden. */
  readonly people: number | null;
}

/** What has come how far. A course has no enrolments of its own. */
export interface Counted {
  readonly key: string;
  readonly name: string;
  readonly enrolled?: Count | undefined;
  readonly started: Count;
  readonly completed: Count;
}

/** The bars of each, in this order. */
export const barsOf = (counted: readonly Counted[]): Bar[] =>
  counted.flatMap(({ key, name, enrolled, started, completed }) => {
    const bar = (step: Step, count: Count): Bar => ({
      key,
      group: name,
      step,
      people: count === MASKED ? null : Number(count),
    });
    return [...(enrolled === undefined ? [] : [bar('登録', enrolled)]), bar('開始', started), bar('修了', completed)];
  });

/** The whole programme, then each course. */
export const programmeBars = (
  courses: readonly { readonly key: string; readonly title: string }[],
  { enrolled, started, completed, courses: counted }: ProgrammeFigures,
): Bar[] =>
  barsOf([
    { key: '', name: '事業全体', enrolled, started, completed },
    ...courses.map(({ key, title }) => {
      const { started = 0, completed = 0 } = counted[key] ?? {};
      return { key, name: title, started, completed };
    }),
  ]);

/** The picture in a sentence, for who cannot see it. */
export function sentenceOf(name: string, bars: readonly Bar[]): string {
  const groups = groupsOf(bars).map(({ name: group, bars: its }) => {
    const counts = its.map(({ step, people }) => `${step}${people ?? MASKED}人`);
    return `${group}は${counts.join('、')}`;
  });
  return `${name}の登録、開始、修了の人数の棒グラフ。${groups.join('。')}。`;
}

/** Groups with their bars, in the order of the picture. */
export function groupsOf(bars: readonly Bar[]): { key: string; name: string; bars: Bar[] }[] {
  const groups = new Map<string, { key: string; name: string; bars: Bar[] }>();
  for (const bar of bars) {
    const group = groups.get(bar.key) ?? { key: bar.key, name: bar.group, bars: [] };
    group.bars.push(bar);
    groups.set(bar.key, group);
  }
  return [...groups.values()];
}

/** What a programme's bars show, as the picture's title: how many of those who began have completed, and where fewest did. */
export function findingOf(bars: readonly Bar[]): string {
  const [whole, ...courses] = groupsOf(bars).map(({ name, bars: its }) => ({ name, ...stepsOf(its) }));
  if (!whole) return '';
  const { enrolled, started, completed } = whole;
  if (enrolled === 0) return 'まだ登録した人はいません';
  if (started === 0) return `登録は${enrolled === null ? '少人数' : people(enrolled)}、学習を始めた人はまだいません`;
  if (completed === null) return '個人が分かるおそれがあるため、修了した人の割合は表示していません';
  if (started === null) return `${people(completed)}が修了`;
  const found = `学習を始めた${people(started)}のうち、${people(completed)}（${percent(completed, started)}）が修了`;
  const last = lowestOf(courses);
  return last ? `${found}。修了が最も少ないのは「${last.name}」（${percent(last.completed, last.started)}）` : found;
}

interface Known {
  readonly name: string;
  readonly started: number;
  readonly completed: number;
}

/** Only where every course is known and one is below all others. */
function lowestOf(
  courses: readonly { name: string; started: number | null; completed: number | null }[],
): Known | undefined {
  const known = courses.filter((one): one is Known => Boolean(one.started) && one.completed !== null);
  if (known.length < 2 || known.length < courses.length) return undefined;
  const [lowest, next] = known.toSorted((a, b) => a.completed / a.started - b.completed / b.started);
  return lowest && next && lowest.completed / lowest.started < next.completed / next.started ? lowest : undefined;
}

function stepsOf(bars: readonly Bar[]) {
  const of = (step: Step) => bars.find((bar) => bar.step === step)?.people ?? null;
  return { enrolled: of('登録'), started: of('開始'), completed: of('修了') };
}

const people = (count: number): string => `${count.toLocaleString('ja-JP')}人`;
const percent = (part: number, whole: number): string => `${(rate(part, whole) ?? 0).toFixed(1)}%`;
