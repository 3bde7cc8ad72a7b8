import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorFaults, faultsOf, nextLink, type Link } from './audit-chain.domain.js';
import { sha256 } from './sha256.js';

function chainOf(bodies: readonly string[]): Link[] {
  const links: Link[] = [];
  for (const body of bodies) links.push(nextLink(links.at(-1) ?? null, body, sha256));
  return links;
}

function faultsIn(links: readonly Link[], anchored: Link): number {
  const linked = links.flatMap((link, place) => faultsOf(links[place - 1] ?? null, link, sha256));
  return linked.length + anchorFaults([anchored], new Map(links.map(({ seq, hash }) => [seq, hash]))).length;
}

/** One thing that somebody with the database in hand could do to a chain, and hope that nobody sees. */
type Mutation = (links: Link[], at: number, other: number) => Link[];
const edit = (links: Link[], at: number, change: (link: Link) => Partial<Link>) =>
  links.map((link, place) => (place === at ? { ...link, ...change(link) } : link));
const mutations: Record<string, Mutation> = {
  'an edited entry': (links, at) => edit(links, at, ({ body }) => ({ body: `${body} ` })),
  'an edited entry with its hash made anew': (links, at) =>
    edit(links, at, ({ seq, body, prevHash }) =>
      nextLink(seq === 1 ? null : { seq: seq - 1, hash: prevHash }, `${body}!`, sha256),
    ),
  'a removed block': (links, at) => links.filter((_, place) => place !== at),
  'a removed block with the rest numbered anew': (links, at) =>
    links.filter((_, place) => place !== at).map((link, place) => ({ ...link, seq: place + 1 })),
  'two blocks in each other’s place': (links, at, other) =>
    edit(
      edit(links, at, () => ({ body: links[other]?.body ?? '' })),
      other,
      () => ({ body: links[at]?.body ?? '' }),
    ),
  'a cut end': (links, at) => links.slice(0, at),
  'everything written anew from a block on': (links, at) =>
    chainOf(links.map(({ body }, place) => (place < at ? body : `${body}…`))),
  'another block before': (links, at) => edit(links, at, () => ({ prevHash: sha256('') })),
};

describe('an audit chain', () => {
  it('should have no fault as it was written', () => {
    const links = chainOf(['a', 'b', 'c']);
    expect(faultsIn(links, links[2] as Link)).toBe(0);
  });

  // 25 of each: 200 in all.
  it.each(Object.entries(mutations))('should betray %s', (_, mutate) => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (texts, one, two) => {
          const links = chainOf(texts.map((text, place) => `${place}:${text}`));
          const at = one % links.length;
          const other = (at + 1 + (two % (links.length - 1))) % links.length;
          expect(faultsIn(mutate([...links], at, other), links.at(-1) as Link)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
