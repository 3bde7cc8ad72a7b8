import { ChallengeId } from '#contracts';
import type { Theme } from '#contracts/exchange';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { likenessAmong } from '#search-text';
import { matchAll, type Compared } from './match.domain.js';

const idOf = (number: number) => ChallengeId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const challenge = (number: number, changes: Partial<Compared> = {}): Compared => ({
  _id: idOf(number),
  theme: 'staff',
  kind: 'managers',
  otherKind: null,
  title: `課題${number}`,
  stage: 'starting',
  state: 'open',
  ...changes,
});
const themes: readonly Theme[] = [];
const body = { kind: 'city', region: 'kanto', themes } as const;
const elsewhere = { kind: 'prefecture', region: 'chubu', themes } as const;
const asking = (challenges: readonly Compared[], sameHere: readonly Compared[] = []) => ({
  ...body,
  challenges,
  sameHere,
});
const candidate = (municipality: string, ...challenges: Compared[]) => ({ ...elsewhere, municipality, challenges });
const matches = (who: ReturnType<typeof asking>, ...candidates: Parameters<typeof matchAll>[1][number][]) =>
  matchAll(who, candidates, likenessAmong);
const best = (...asked: Parameters<typeof matches>) => matches(...asked).map((match) => match.candidate.municipality);
const codes = (...asked: Parameters<typeof matches>) => matches(...asked)[0]?.reasons.map(({ code }) => code);

describe('a municipality like ours', () => {
  const ours = challenge(1, { title: '管理職が研修の時間を認めない', stage: 'underway' });

  it('should have the same kind of challenge, before one that has the same theme only', () => {
    const [same, theme] = [candidate('992020', challenge(2)), candidate('992038', challenge(3, { kind: 'budget' }))];
    expect(best(asking([ours]), theme, same)).toEqual(['992020', '992038']);
    expect(codes(asking([ours]), theme)).toEqual(['same-theme']);
    expect(codes(asking([ours]), same)).toEqual(['same-kind']);
  });

  it('should have it in the words that we have it in', () => {
    const alike = candidate('992020', challenge(2, { kind: 'other', title: '研修の時間を管理職が認めてくれない' }));
    const unlike = candidate('992038', challenge(3, { kind: 'other', title: '講座を選ぶ目安がほしい' }));
    expect(best(asking([ours]), unlike, alike)).toEqual(['992020', '992038']);
    expect(codes(asking([ours]), alike)).toEqual(['alike-words']);
  });

  it('should be further on rather than where we are or behind, and furthest with it solved', () => {
    const at = (stage: Compared['stage'], state: Compared['state'] = 'open') => challenge(2, { stage, state });
    const advanced = candidate('992020', at('advanced'));
    const [equal, behind] = [candidate('992038', at('underway')), candidate('993018', at('starting'))];
    expect(best(asking([ours]), behind, equal, advanced)[0]).toBe('992020');
    expect(codes(asking([ours]), candidate('993018', at('starting', 'solved')))).toEqual(['same-kind', 'further-on']);
    for (const one of [equal, behind]) expect(codes(asking([ours]), one)).toEqual(['same-kind']);
  });

  it('should be one of which we said うちも同じ', () => {
    const theirs = challenge(2, { kind: 'budget' });
    const said = [candidate('992038', challenge(3, { kind: 'budget' })), candidate('992020', theirs)];
    expect(best(asking([], [theirs]), ...said)[0]).toBe('992020');
    expect(codes(asking([], [theirs]), candidate('992020', theirs))).toEqual(['same-here']);
  });

  it('should not be found by what we have solved', () => {
    expect(best(asking([{ ...ours, state: 'solved' }]), candidate('992020', challenge(2)))).toEqual([]);
  });

  it('should be one of our size, region and theme groups where there is nothing else', () => {
    const groups = ['staff', 'citizens'] as const;
    const near = { ...candidate('992020'), ...body, themes: ['staff'] as const };
    const found = matches({ ...asking([]), themes: groups }, candidate('992038'), near);
    expect(found.map(({ reasons }) => reasons)).toEqual([
      [
        { code: 'same-groups', themes: ['staff'] },
        { code: 'same-size', kind: 'city' },
        { code: 'same-region', region: 'kanto' },
      ],
    ]);
  });

  it('should not be one with which we share a challenge of another theme', () => {
    expect(best(asking([ours]), candidate('992020', { ...ours, _id: idOf(2), theme: 'citizens' }))).toEqual([]);
  });
});

interface Labelled {
  readonly municipalities: readonly (Omit<Parameters<typeof matchAll>[1][number], 'municipality' | 'challenges'> & {
    readonly code: string;
    readonly thanks: number;
    readonly challenges: readonly (Omit<Compared, '_id'> & { readonly id: string; readonly raisedOn: string })[];
  })[];
  readonly same: Readonly<Record<string, readonly string[]>>;
  readonly judged: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** How good a ranking is by its first five, against the best there is (grades 0–3). */
function ndcg(ranked: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gain = (values: readonly number[]) =>
    values.slice(0, 5).reduce((total, grade, place) => total + (2 ** grade - 1) / Math.log2(place + 2), 0);
  return gain(ranked.map((code) => grades[code] ?? 0)) / gain(Object.values(grades).toSorted((a, b) => b - a));
}

describe.each(['tuning', 'held-out'])('on the labelled set %s (test/data/matching-a)', (name) => {
  const path = new URL(`../../../../test/data/matching-a/${name}.json`, import.meta.url);
  const { municipalities, same, judged } = JSON.parse(readFileSync(path, 'utf8')) as Labelled;
  const all = municipalities.map((one) => ({
    ...one,
    municipality: one.code,
    challenges: one.challenges.map((each) => ({ ...each, _id: each.id as ChallengeId })),
  }));
  type One = (typeof all)[number];

  const mean = (rank: (asking: One, others: readonly One[]) => readonly One[]): number => {
    const asked = all.filter(({ code }) => judged[code] !== undefined);
    const worth = asked.map((one) => {
      const others = all.filter((each) => each !== one);
      return ndcg(
        rank(one, others).map(({ code }) => code),
        judged[one.code] ?? {},
      );
    });
    return worth.reduce((total, each) => total + each, 0) / asked.length;
  };
  const matching = mean((one, others) => {
    const said = same[one.code] ?? [];
    const sameHere = all.flatMap(({ challenges }) => challenges).filter(({ id }) => said.includes(id));
    return matchAll({ ...one, sameHere }, others, likenessAmong).map(({ candidate: found }) => found);
  });
  const newest = ({ challenges }: One) => Math.max(...challenges.map(({ raisedOn }) => Date.parse(raisedOn)));
  const recency = mean((_, others) => others.toSorted((a, b) => newest(b) - newest(a)));
  const popularity = mean((_, others) => others.toSorted((a, b) => b.thanks - a.thanks));

  it('matching should be better than the newest and the most thanked, by far', () => {
    expect(matching).toBeGreaterThan(0.6);
    expect(matching - recency).toBeGreaterThan(0.3);
    expect(matching - popularity).toBeGreaterThan(0.3);
  });
});
