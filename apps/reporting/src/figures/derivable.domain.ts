/**
 * 秘匿処理, the heart of it: what can be worked out from counts that are shown.
 *
 * Every count is a sum over kinds of people, and each kind has nobody or somebody in it. Whoever sees counts can add and
 * subtract them; where no kind comes out negative, the result is again a number of people, and they know it. So a count
 * is shown only while no such number of 1 to k − 1 comes out of it together with what is shown already.
 *
 * That is all there is to find. The most that a hidden group can have, for all an outsider knows, is a linear program;
 * by its dual that most equals the smallest number that can be worked out for people among whom the group is (a half of
 * it where they are in it twice). If nobody can work out 1 to k − 1, then every group of somebody can have k or more.
 * Each count is added or subtracted at most once, which is enough for the counts of a programme: the attack suite, which
 * knows nothing of this, finds no more.
 *
 * A sum that lacks a kind more often than counts to come can make good is let go at once: of the hundred thousands of sums
 * of job seekers' counts some thousand are left.
 */
export class Derivable {
  private sums: Sums;
  private readonly shown: Shown[] = [];
  private numbers: readonly Shown[] | undefined;
  /** Of which kinds it can be worked out that nobody is of them. */
  private empty: Uint8Array;
  /** How many counts to come each kind is in. */
  private readonly toCome: Int8Array;

  /**
   * `kinds`: for each kind of person, by name, the counts in which such a person is. `names`: every count that will be
   * shown, or be among others, as often as it will.
   */
  constructor(
    private readonly kinds: readonly (readonly string[])[],
    private readonly k: number,
    names: readonly string[],
  ) {
    this.sums = { of: new Int8Array(kinds.length), people: new Float64Array(1) };
    this.empty = new Uint8Array(kinds.length);
    this.toCome = new Int8Array(kinds.length);
    for (const name of names) addTo(this.toCome, this.kindsIn(name), 1);
  }

  /** Shows a count where nothing small can be worked out with it; says whether it did. */
  show(name: string, people: number): boolean {
    const of = this.kindsIn(name);
    addTo(this.toCome, of, -1);
    if (of.every((times, kind) => times === 0 || this.empty[kind])) return people === 0;
    const known = this.find(of);
    if (known !== undefined) return known === people;
    const { sums, empty } = this.withAnother({ of, people });
    for (let place = 0; place < sums.people.length; place += 1) {
      const some = sums.people[place] ?? 0;
      if (!isFew(some, this.k * MOST_TIMES)) continue;
      const times = timesIn(sums.of, place, empty);
      if (times > 0 && isFew(some, this.k * times)) return false;
    }
    this.sums = sums;
    this.empty = empty;
    this.numbers = undefined;
    this.shown.push({ of, people });
    return true;
  }

  /** All sums with another count, and the kinds that are then known to be empty: with these, sums let go before are sums again. */
  private withAnother(another: Shown): { sums: Sums; empty: Uint8Array } {
    let sums = withAnother(this.sums, another, this.toCome, this.empty);
    let { empty } = this;
    for (;;) {
      const more = emptyIn(sums, empty);
      if (more.every((isEmpty, kind) => isEmpty === empty[kind])) return { sums, empty };
      empty = more;
      sums = sumsOf([...this.shown, another], this.toCome, empty);
    }
  }

  /**
   * What comes out when counts that are not known by themselves, only in sum with those of others, are added to what is
   * shown: each number of people in which no kind is lacking, and how often they are counted at most; nothing where some
   * kind always is.
   */
  withOthers(counts: readonly Count[]): ReadonlyMap<number, number> {
    const others = new Int8Array(this.kinds.length);
    let more = 0;
    for (const { name, people, times } of counts) {
      addTo(others, this.kindsIn(name), times);
      more += times * people;
    }
    const found = new Map<number, number>();
    for (let place = 0; place < this.sums.people.length; place += 1) {
      const times = timesIn(this.sums.of, place, this.empty, others);
      if (times < 0) continue;
      const people = more + (this.sums.people[place] ?? 0);
      found.set(people, Math.max(times, found.get(people) ?? 0));
    }
    return found;
  }

  /** The numbers of people that can be worked out and hold everybody of a count, shown or not; a half where each is twice. */
  around(name: string): number[] {
    this.numbers ??= this.numbersOfPeople();
    const wanted = this.kinds.flatMap((kind, place) => (kind.includes(name) && !this.empty[place] ? [place] : []));
    const around = new Set<number>();
    for (const { of, people } of this.numbers) {
      let times = wanted.length === 0 ? 1 : MOST_TIMES;
      for (const kind of wanted) times = Math.min(times, of[kind] ?? 0);
      if (times > 0) around.add(people / times);
    }
    return [...around];
  }

  /** The sums in which no kind is lacking; of those that differ in empty kinds only, one. */
  private numbersOfPeople(): Shown[] {
    const { length } = this.kinds;
    const kinds = this.kinds.flatMap((_, kind) => (this.empty[kind] ? [] : [kind]));
    const { of, people } = this.sums;
    // One number stands for how often each kind is in a sum; with more kinds than this it would not be exact.
    if ((MOST_TIMES + 1) ** kinds.length > Number.MAX_SAFE_INTEGER) throw new Error(`${kinds.length} kinds of people`);
    const places = new Map<number, number>();
    for (let place = 0; place < people.length; place += 1) {
      if (timesIn(of, place, this.empty) < 0) continue;
      let key = 0;
      for (const kind of kinds) key = key * (MOST_TIMES + 1) + (of[place * length + kind] ?? 0);
      places.set(key, place);
    }
    return [...places.values()].map((place) => ({
      of: of.subarray(place * length, (place + 1) * length),
      people: people[place] ?? 0,
    }));
  }

  private kindsIn(name: string): Int8Array {
    return Int8Array.from(this.kinds, (kind) => (kind.includes(name) ? 1 : 0));
  }

  /** The people of a sum of just these kinds. */
  private find(of: Int8Array): number | undefined {
    const { of: all, people } = this.sums;
    for (let place = 0; place < people.length; place += 1) {
      let kind = 0;
      while (kind < of.length && all[place * of.length + kind] === of[kind]) kind += 1;
      if (kind === of.length) return people[place];
    }
    return undefined;
  }
}

/** A count that is added so many times. */
interface Count {
  readonly name: string;
  readonly people: number;
  readonly times: number;
}

/** Few: too few to be told of, and not nobody. A difference to the other side tells as much. */
export const isFew = (people: number, k: number): boolean => people !== 0 && Math.abs(people) < k;

/** Whether a part may be shown beside numbers of people that hold all of it: neither it nor a rest is few. */
export const isShowable = (part: number, wholes: readonly number[], k: number): boolean =>
  !isFew(part, k) && wholes.every((whole) => !isFew(whole - part, k));

/**
 * Shown counts, each so many times, added up: how often each has each kind of person in it, one sum after the other, and
 * how many people. Plain arrays, since there are thousands.
 */
interface Sums {
  readonly of: Int8Array;
  readonly people: Float64Array;
}

/** More often than this nobody is counted: there are no more counts. */
const MOST_TIMES = 12;

/** How often each kind is in a count or sum, and how many people. */
interface Shown {
  readonly of: Int8Array;
  readonly people: number;
}

/** All sums without another count, with it, and less it: those that lack no kind once all that is to come is added. */
function withAnother({ of, people }: Sums, another: Shown, toCome: Int8Array, empty: Uint8Array): Sums {
  const kinds = another.of.length;
  const all: Sums = { of: new Int8Array(of.length * 3), people: new Float64Array(people.length * 3) };
  let kept = 0;
  for (const times of [0, 1, -1]) {
    for (let place = 0; place < people.length; place += 1) {
      let kind = 0;
      for (; kind < kinds; kind += 1) {
        const sum = (of[place * kinds + kind] ?? 0) + times * (another.of[kind] ?? 0);
        if (sum + (toCome[kind] ?? 0) < 0 && !empty[kind]) break;
        all.of[kept * kinds + kind] = sum;
      }
      if (kind < kinds) continue;
      all.people[kept] = (people[place] ?? 0) + times * another.people;
      kept += 1;
    }
  }
  return { of: all.of.slice(0, kept * kinds), people: all.people.slice(0, kept) };
}

/** All sums of these counts. */
function sumsOf(shown: readonly Shown[], toCome: Int8Array, empty: Uint8Array): Sums {
  const after = toCome.slice();
  for (const { of } of shown) addTo(after, of, 1);
  let sums: Sums = { of: new Int8Array(empty.length), people: new Float64Array(1) };
  for (const one of shown) {
    addTo(after, one.of, -1);
    sums = withAnother(sums, one, after, empty);
  }
  return sums;
}

function addTo(counts: Int8Array, of: Int8Array, times: number): void {
  of.forEach((one, kind) => (counts[kind] = (counts[kind] ?? 0) + times * one));
}

/** How often a sum has the kind that it has most often; −1 where it lacks one. Kinds that are known to be empty are no matter. */
function timesIn(sums: Int8Array, place: number, empty: Uint8Array, others?: Int8Array): number {
  let most = 0;
  for (let kind = 0; kind < empty.length; kind += 1) {
    if (empty[kind]) continue;
    const times = (sums[place * empty.length + kind] ?? 0) + (others?.[kind] ?? 0);
    if (times < 0) return -1;
    if (times > most) most = times;
  }
  return most;
}

/** The kinds of which it can be worked out that nobody is of them. */
function emptyIn(sums: Sums, known: Uint8Array): Uint8Array {
  const empty = known.slice();
  for (let place = 0; place < sums.people.length; place += 1) {
    if (sums.people[place] !== 0 || timesIn(sums.of, place, empty) < 1) continue;
    for (let kind = 0; kind < empty.length; kind += 1)
      if ((sums.of[place * empty.length + kind] ?? 0) > 0) empty[kind] = 1;
  }
  return empty.some((isEmpty, kind) => isEmpty !== known[kind]) ? emptyIn(sums, empty) : empty;
}
