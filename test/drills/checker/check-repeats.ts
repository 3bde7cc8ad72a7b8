import type { Entry } from '../load/ledger.js';
import { groupBy } from './group-by.js';
import { canonical, type Violation } from './violation.js';

/** I7: the same request again has no second effect and is answered the same, as far as an answer tells of the effect. */
export function checkRepeats(entries: readonly Entry[]): Violation[] {
  const acked = entries.filter(({ outcome, kind }) => outcome === 'acked' && kind !== 'read');
  const found: Violation[] = [];
  for (const [key, times] of groupBy(acked, (entry) => entry.key)) {
    const created = times.filter(({ answer }) => (answer as { outcome?: string }).outcome === 'created').length;
    if (created > 1) found.push({ invariant: 'I7', kind: 'doubled', what: `${key} was created ${created} times` });
  }
  for (const [request, times] of groupBy(acked, ({ key, body }) => `${key} ${canonical(body)}`)) {
    const answers = new Set(times.map(effectOf));
    if (answers.size > 1)
      found.push({ invariant: 'I7', kind: 'wrong', what: `${request}: ${[...answers].join(' and ')}` });
  }
  return found;
}

/** What an answer says of the effect, whoever had it: the first, or an earlier one. */
function effectOf({ kind, answer }: Entry): string {
  if (kind === 'enrol') {
    const { enrolled, already, refused } = answer as { enrolled: number; already: number; refused: unknown };
    return canonical([enrolled + already, refused]);
  }
  if (kind !== 'events') return kind === 'ending' ? canonical(answer) : 'kept';
  const { results } = answer as { results: { id: string; result: string; code?: string }[] };
  return canonical(results.map(({ id, result, code }) => [id, result === 'duplicate' ? 'accepted' : result, code]));
}
