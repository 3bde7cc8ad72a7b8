import loadHighs from 'highs';

/** A group of people, by the names of those that it adds up, and how often. */
export type Group = Readonly<Record<string, number>>;

export function sumOfGroups(groups: readonly Group[]): Group {
  const all: Record<string, number> = {};
  for (const group of groups) for (const [name, times] of Object.entries(group)) all[name] = (all[name] ?? 0) + times;
  return all;
}

/** Somebody who knows nothing but what is shown, and works out bounds for everything else by linear programming. */
export class Outsider {
  private readonly places = new Map<string, number>();
  private readonly truth: number[] = [];
  private readonly model: ReturnType<Highs['createModel']>;

  constructor(private readonly highs: Highs) {
    this.model = highs.createModel();
    this.model.options.set({ output_flag: false });
  }

  /** Names people of whom there are so many in truth; an outsider knows that there are none or some. */
  people(name: string, count: number): string {
    this.places.set(name, this.truth.length);
    this.truth.push(count);
    this.model.addVar(0, this.highs.infinity);
    return name;
  }

  /** Learns how many a group has. */
  isTold(group: Group, people: number): void {
    this.learn(group, people, people);
  }

  /** Knows that there cannot be less than nobody in a group. */
  knowsNotNegative(group: Group): void {
    this.learn(group, 0, this.highs.infinity);
  }

  /** How many a group may have, for all that is known. */
  most(group: Group): number {
    return -this.least(Object.fromEntries(Object.entries(group).map(([name, times]) => [name, -times])));
  }

  least(group: Group): number {
    for (const [name, times] of Object.entries(group)) this.model.changeColCost(this.place(name), times);
    this.model.run();
    const isEndless = String(this.model.getModelStatus()) !== OPTIMAL;
    const least = isEndless ? -Infinity : this.model.getObjectiveValue();
    for (const name of Object.keys(group)) this.model.changeColCost(this.place(name), 0);
    return least;
  }

  /** How many a group has in truth. */
  count(group: Group): number {
    return Object.entries(group).reduce((sum, [name, times]) => sum + times * (this.truth[this.place(name)] ?? 0), 0);
  }

  /** What is found out: groups of few (1 to k − 1) of which it is plain that there are fewer than k. */
  findsFew(groups: readonly Group[], k: number): string[] {
    return groups.flatMap((group) => {
      const people = this.count(group);
      if (people < 1 || people >= k) return [];
      const most = this.most(group);
      return most < k - 1e-6 ? [`${Object.keys(group).join(' − ')} has ${people}, and at most ${most}`] : [];
    });
  }

  forget(): void {
    this.model.dispose();
  }

  private learn(group: Group, least: number, most: number): void {
    const people = this.count(group);
    // An outsider is never told what is not so: the attack itself would be wrong.
    if (people < least || people > most)
      throw new Error(`${JSON.stringify(group)} has ${people}, not ${least}–${most}`);
    const names = Object.keys(group);
    this.model.addRow(least, most, { indices: names.map((name) => this.place(name)), values: Object.values(group) });
  }

  private place(name: string): number {
    const place = this.places.get(name);
    if (place === undefined) throw new Error(`nobody is called ${name}`);
    return place;
  }
}

const OPTIMAL = '7';
type Highs = Awaited<ReturnType<(typeof import('highs'))['default']>>;
/** The package is a module of the new kind with types of the old one. */
export const loadSolver = (): Promise<Highs> => (loadHighs as unknown as () => Promise<Highs>)();
