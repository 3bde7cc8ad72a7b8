import { pairsOf } from './searchable.domain.js';

/**
 * How alike short texts are, from 0 to 1: by the pairs of letters that both have, of which those count more that few of
 * all texts have. So 研修の… and …がない, which stand everywhere, say little.
 */
export function likenessAmong(texts: readonly string[]): (one: string, another: string) => number {
  const pairs = new Map([...new Set(texts)].map((text) => [text, new Set(pairsOf(text))]));
  const having = new Map<string, number>();
  for (const all of pairs.values()) for (const pair of all) having.set(pair, (having.get(pair) ?? 0) + 1);
  const weightOf = (pair: string): number => Math.log(1 + pairs.size / (having.get(pair) ?? 1)) ** 2;
  const sizes = new Map([...pairs].map(([text, all]) => [text, sum([...all].map(weightOf))]));
  return (one, another) => {
    const [few, many] = [pairs.get(one), pairs.get(another)];
    if (!few || !many || few.size === 0 || many.size === 0) return 0;
    const shared = sum([...few].filter((pair) => many.has(pair)).map(weightOf));
    return shared / Math.sqrt((sizes.get(one) ?? 1) * (sizes.get(another) ?? 1));
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
