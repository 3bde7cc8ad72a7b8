import loadHighs from 'highs';
import type { Solve } from './compose-seating.js';
import type { Attendee, Gathering, Seating, Stage, ThemeTable } from './seating.domain.js';

/** People as `A1 starting x y z`: municipality A, its first person, a stage, ranked themes. */
export function gathering(people: readonly string[], tables: Readonly<Record<string, number>>): Gathering {
  return {
    people: people.map((line) => {
      const [person = '', stage, ...choices] = line.split(' ');
      return { person, municipality: person.slice(0, 1), stage: stage as Stage, choices } satisfies Attendee;
    }),
    // `x1` and `x2` are tables of the theme x.
    tables: Object.entries(tables).map(
      ([table, seats]) => ({ table, theme: table.slice(0, 1), seats }) satisfies ThemeTable,
    ),
  };
}

/** Tables with the people at them, in an order that does not depend on how they were found. */
export const seated = (seating: Seating): Record<string, string> =>
  Object.fromEntries(seating.map(({ table, people }) => [table, people.toSorted().join(' ')]));

/** A town's people of every stage with drawn choices, the same for the same seed. */
export function manyPeople(people: number, municipalities: number, tables: number, seed = 7): Gathering {
  let state = seed;
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const themes = ['人材要件', '実務への落とし込み', '学ぶ組織', '企業のDX', '市民の学び', '予算'];
  const stages: readonly Stage[] = ['starting', 'underway', 'advanced'];
  return {
    people: Array.from({ length: people }, (_, nth) => {
      const left = [...themes];
      // The first themes are dear to most, as they are in life.
      const choices = Array.from(
        { length: 3 },
        () => left.splice(Math.min(draw(left.length), draw(left.length)), 1)[0] ?? '',
      );
      return {
        person: `person-${nth}`,
        municipality: `town-${nth < municipalities ? nth : Math.min(draw(municipalities), draw(municipalities))}`,
        stage: stages[draw(3)] ?? 'starting',
        choices,
      };
    }),
    tables: Array.from({ length: tables }, (_, nth) => ({
      table: `table-${nth}`,
      theme: themes[nth % themes.length] ?? '',
      seats: 7,
    })),
  };
}

type Highs = Awaited<ReturnType<(typeof import('highs'))['default']>>;

/** HiGHS here and now: what the service asks of its worker thread. */
export async function solveHere(): Promise<Solve> {
  // The package is a module of the new kind with types of the old one.
  const highs = await (loadHighs as unknown as () => Promise<Highs>)();
  return async (program, seconds) => {
    const options = { random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 0.99, time_limit: seconds, output_flag: false };
    const { Status, ObjectiveValue, Columns } = highs.solve(program, options);
    if (Status === 'Infeasible') return undefined;
    const values = Object.entries(Columns).map(
      ([name, column]) => [name, 'Primal' in column ? column.Primal : 0] as const,
    );
    return { isBest: Status === 'Optimal', value: ObjectiveValue, values: Object.fromEntries(values) };
  };
}
