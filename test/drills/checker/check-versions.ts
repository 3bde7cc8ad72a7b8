import type { Doc } from './raw-store.js';
import type { Documents } from './documents.js';
import type { Violation } from './violation.js';

/** I3: whatever an owner keeps has reached reporting in its present version, or a dead letter names it. */
export function checkVersions(documents: Documents): Violation[] {
  const { enrolments, progress, outcomes, programmes, facts, reports, deadLetters } = documents;
  const factOf = new Map(facts.map((fact) => [fact._id.slice(fact._id.indexOf('/') + 1), fact]));
  const reportOf = new Map(reports.map((report) => [report._id, report]));
  const compare = (
    what: string,
    owned: readonly (Doc & { version: number })[],
    kept: (id: string) => number | undefined,
  ) =>
    owned.flatMap(({ _id, version }): Violation[] => {
      const there = kept(_id) ?? 0;
      if (there === version || deadLetters.some(({ body }) => body.includes(_id))) return [];
      const told = `${what} ${_id}: the owner has version ${version}, reporting ${there}`;
      return [{ invariant: 'I3', kind: there < version ? 'lost' : 'invented', what: told }];
    });
  return [
    ...compare('enrolment', enrolments, (id) => factOf.get(id)?.enrolment?.version),
    ...compare('progress', progress, (id) => factOf.get(id)?.progress?.version),
    ...compare('outcome', outcomes, (id) => factOf.get(id)?.outcome?.version),
    ...compare('programme', programmes, (id) => reportOf.get(id)?.programme?.version),
    ...deadLetters.map(({ _id, reason }): Violation => ({
      invariant: 'I3',
      kind: 'wrong',
      what: `dead letter ${_id}: ${reason}`,
    })),
  ];
}
