import type { Entry } from '../load/ledger.js';
import type { World } from '../load/world.js';
import type { Documents } from './documents.js';
import { canonical, type Violation } from './violation.js';

/** A thing that is kept under a key, as it lies in the store. */
interface Stored {
  readonly key: string;
  readonly value: string;
}

/** I1 and I2 of everything but the log, and one enrolment for each person and programme. */
export function checkWrites(entries: readonly Entry[], documents: Documents, world: World): Violation[] {
  return [
    ...checkEnrolments(entries, documents, world),
    ...checkKept(entries, 'ending', false, storedEndings(documents), ({ on, reason }) => ({ on, reason })),
    ...checkKept(entries, 'survey', false, storedSurveys(documents), ({ answers }) => answers),
    ...checkKept(entries, 'placement', true, storedPlacements(documents), placementOf),
    ...checkKept(entries, 'use', true, storedUses(documents), ({ hoursSavedPerMonth }) => hoursSavedPerMonth),
  ];
}

function checkEnrolments(entries: readonly Entry[], { enrolments }: Documents, world: World): Violation[] {
  const found: Violation[] = [];
  const stored = new Set<string>();
  for (const { programme, person } of enrolments) {
    const pair = `${programme} ${person}`;
    if (stored.has(pair)) found.push({ invariant: 'I3', kind: 'doubled', what: `enrolment ${pair} is stored twice` });
    stored.add(pair);
  }
  const possible = new Set(
    world.tenants.flatMap((tenant) => tenant.enrolments.map(({ programme, person }) => `${programme} ${person}`)),
  );
  const acked = new Set(possible);
  for (const { kind, key, body, outcome } of entries) {
    if (kind !== 'enrol' || outcome === 'refused') continue;
    for (const person of (body as { people: string[] }).people) {
      const pair = `${key.slice('enrol/'.length)} ${person}`;
      possible.add(pair);
      if (outcome === 'acked') acked.add(pair);
    }
  }
  for (const pair of acked)
    if (!stored.has(pair)) found.push({ invariant: 'I1', kind: 'lost', what: `enrolment ${pair} was acknowledged` });
  for (const pair of stored)
    if (!possible.has(pair))
      found.push({ invariant: 'I2', kind: 'invented', what: `enrolment ${pair} was never asked for` });
  return found;
}

/**
 * Things kept under a key. What is stored must have been asked for; of what was acknowledged the last stands, where it
 * may be corrected, else the only one. A thing whose answer never came may have come at any time after it was sent.
 */
function checkKept(
  entries: readonly Entry[],
  kind: Entry['kind'],
  mayBeCorrected: boolean,
  stored: readonly Stored[],
  valueOf: (body: Record<string, never>) => unknown,
): Violation[] {
  const asked = new Map<string, (Entry & { value: string })[]>();
  for (const entry of entries) {
    if (entry.kind !== kind || entry.outcome === 'refused') continue;
    const value = canonical(valueOf(entry.body as Record<string, never>));
    asked.set(entry.key, [...(asked.get(entry.key) ?? []), { ...entry, value }]);
  }
  const found: Violation[] = [];
  const present = new Map<string, string>();
  for (const { key, value } of stored) {
    if (present.has(key)) found.push({ invariant: 'I3', kind: 'doubled', what: `${key} is stored twice` });
    present.set(key, value);
    if (!asked.get(key)?.some((entry) => entry.value === value))
      found.push({ invariant: 'I2', kind: 'invented', what: `${key} is stored and was never taken: ${value}` });
  }
  for (const [key, times] of asked) {
    const acked = times.filter(({ outcome }) => outcome === 'acked');
    const value = present.get(key);
    if (acked.length === 0) continue;
    if (value === undefined) {
      found.push({ invariant: 'I1', kind: 'lost', what: `${key} was acknowledged` });
      continue;
    }
    const standing = mayBeCorrected ? times.filter((entry) => !isReplaced(entry, acked)) : acked;
    if (!standing.some((entry) => entry.value === value))
      found.push({ invariant: 'I1', kind: 'lost', what: `${key} was acknowledged and another is stored: ${value}` });
    if (!mayBeCorrected && new Set(acked.map((entry) => entry.value)).size > 1)
      found.push({ invariant: 'I7', kind: 'wrong', what: `${key} was acknowledged with two bodies` });
  }
  return found;
}

/** Something else was acknowledged that was sent after this one was answered. */
const isReplaced = (entry: Entry, acked: readonly Entry[]): boolean =>
  entry.outcome === 'acked' && acked.some(({ sentAt }) => sentAt > entry.answeredAt);

const storedEndings = ({ enrolments }: Documents): Stored[] =>
  enrolments.flatMap(({ _id, ending }) => (ending ? [{ key: `ending/${_id}`, value: canonical(ending) }] : []));

const storedSurveys = ({ outcomes }: Documents): Stored[] =>
  outcomes.flatMap(({ _id, surveys }) =>
    surveys.map(({ wave, answers }) => ({ key: `survey/${_id}/${wave}`, value: canonical(answers) })),
  );

const storedPlacements = ({ outcomes }: Documents): Stored[] =>
  outcomes.flatMap(({ _id, placements }) =>
    placements.map((placement) => ({
      key: `placement/${_id}/${placement.startedOn}`,
      value: canonical(placementOf(placement as never)),
    })),
  );

const storedUses = ({ outcomes }: Documents): Stored[] =>
  outcomes.flatMap(({ _id, workplaceUses }) =>
    workplaceUses.map(({ on, what, hoursSavedPerMonth }) => ({
      key: `use/${_id}/${on}/${what}`,
      value: canonical(hoursSavedPerMonth),
    })),
  );

const placementOf = ({ leftOn, insured, openEnded, related }: Record<string, never>): unknown => [
  leftOn,
  insured,
  openEnded,
  related,
];
