import { AuditEntry } from '#contracts/audit';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorFaults, faultsOf, isListed, nextLink, type Fault, type Link } from './audit-chain.domain.js';
import { kindOf, searchKeysOf } from './search-keys.domain.js';
import { sha256 } from './sha256.js';

function chainOf(bodies: readonly string[]): Link[] {
  const links: Link[] = [];
  for (const body of bodies) links.push(nextLink(links.at(-1) ?? null, body, sha256));
  return links;
}

function faultsIn(links: readonly Link[], anchored: Link): Fault[] {
  const linked = links.flatMap((link, place) => faultsOf(links[place - 1] ?? null, link, sha256));
  return [...linked, ...anchorFaults([anchored], new Map(links.map(({ seq, hash }) => [seq, hash])))];
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
  'a block put in between': (links, at) => [
    ...links.slice(0, at),
    nextLink(links[at - 1] ?? null, 'forged', sha256),
    ...links.slice(at),
  ],
  'a block told twice': (links, at) => [...links.slice(0, at + 1), ...links.slice(at)],
  'another block before': (links, at) => edit(links, at, () => ({ prevHash: sha256('') })),
};

describe('an audit chain', () => {
  it('should have no fault as it was written', () => {
    const links = chainOf(['a', 'b', 'c']);
    expect(faultsIn(links, links[2] as Link)).toEqual([]);
  });

  // 25 of each: 250 in all.
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
          expect(faultsIn(mutate([...links], at, other), links.at(-1) as Link)).not.toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each<[string, Fault]>([
    ['an edited entry', { block: 2, fault: 'altered' }],
    ['an edited entry with its hash made anew', { block: 3, fault: 'unlinked' }],
    ['a removed block', { block: 2, fault: 'missing' }],
    ['two blocks in each other’s place', { block: 2, fault: 'altered' }],
    ['a cut end', { block: 4, fault: 'truncated' }],
    ['everything written anew from a block on', { block: 4, fault: 'truncated' }],
  ])('should say where: %s', (name, fault) => {
    const links = chainOf(['a', 'b', 'c', 'd']);
    expect(faultsIn(mutations[name]?.([...links], 1, 2) ?? [], links[3] as Link)).toContainEqual(fault);
  });
});

describe('what an entry is found by', () => {
  const entry = AuditEntry.parse({
    entry: '0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30',
    at: '2026-04-01T00:00:00.000Z',
    actor: {
      account: '1b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30',
      person: null,
      service: null,
      roles: ['secretariat'],
      support: '2b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30',
    },
    operation: 'registry.list-people.v1',
    subjects: ['3b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30'],
    outcome: 'done',
    correlationId: 'c',
    detailsHash: null,
  });
  const keys = searchKeysOf(entry);

  it('should be its time, its actor, what it was about and by which support access', () => {
    expect(keys).toEqual({
      order: '2026-04-01T00:00:00.000Z 0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30',
      account: '1b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30',
      about: ['3b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30', '2b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30'],
      operation: 'registry.list-people.v1',
      outcome: 'done',
      kind: 'person-read',
    });
  });

  it.each([
    ['registry.list-people.v1', 'done', 'person-read'],
    ['registry.list-people.v1', 'forbidden', 'refusal'],
    ['registry.invite-account.v1', 'done', 'change'],
    ['registry.invite-account.v1', 'unknown', 'unknown'],
    ['registry.verify-sign-in.v1', 'done', 'sign-in'],
    ['reporting.export-network-report.v1', 'done', 'export'],
    ['registry.of-another-version.v1', 'done', 'change'],
  ])('should tell %s, %s, as %s', (operation, outcome, kind) => {
    expect(kindOf({ operation, outcome })).toBe(kind);
  });

  const listed = { ...keys, body: 'text' };
  it.each<[string, boolean, Parameters<typeof isListed>[3]]>([
    ['as it is', true, { ...listed, block: 7 }],
    ['before it is settled', true, { ...listed, pending: true }],
    ['not at all', false, undefined],
    ['in another block', false, { ...listed, block: 8 }],
    ['nowhere', false, listed],
    ['of somebody else', false, { ...listed, account: null, block: 7 }],
    ['about less', false, { ...listed, about: [], block: 7 }],
    ['as another', false, { ...listed, body: 'other', block: 7 }],
    ['at another time', false, { ...listed, order: '2025', block: 7 }],
  ])('should be compared with what is listed: %s', (_, isRight, found) => {
    expect(isListed(entry, 'text', 7, found)).toBe(isRight);
  });
});
