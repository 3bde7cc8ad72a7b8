import type { CompletionNote, Confidence } from '#contracts/progress';
import { describe, expect, it } from '@jest/globals';
import { decideCompletion, type Decision, type KnownCompletion } from './decide-completion.domain.js';

const at = (day: string) => new Date(`${day}T03:00:00Z`);
const known = (
  provider: string | undefined,
  day: string,
  given: { received?: number; confidence?: Confidence; score?: number } = {},
): KnownCompletion => ({
  _id: `${provider}/${day}`,
  course: 'c',
  lesson: 'l',
  at: at(day),
  score: given.score ?? null,
  receivedAt: new Date(given.received ?? 1),
  ...(provider && { provider, confidence: given.confidence ?? 'provider-record' }),
});
const udemy = (day: string, confidence: Confidence = 'provider-record', score: number | null = null) => ({
  provider: 'udemy',
  confidence,
  at: at(day),
  score,
});
type Case = [string, KnownCompletion[], ReturnType<typeof udemy>, Decision['outcome'], CompletionNote | null, string];
const may = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;

describe('a completion that a provider’s file tells', () => {
  it.each<Case>([
    ['the first word', [], udemy(may(5)), 'created', null, may(5)],
    ['before the enrolment', [], udemy('2026-04-20'), 'created', 'before-enrolment', '2026-04-20'],
    ['the same again', [known('udemy', may(5))], udemy(may(5)), 'unchanged', null, may(5)],
    ['an earlier day after', [known('udemy', may(5))], udemy(may(3)), 'updated', 'corrected', may(3)],
    ['a later day after', [known('udemy', may(5))], udemy(may(9)), 'updated', 'corrected', may(9)],
    ['another score', [known('udemy', may(5))], udemy(may(5), 'provider-record', 80), 'updated', 'corrected', may(5)],
    [
      'an old file once more',
      [known('udemy', may(5), { received: 1 }), known('udemy', may(9), { received: 2 })],
      udemy(may(5)),
      'updated',
      'corrected',
      may(5),
    ],
    ['another provider before', [known('schoo', may(3))], udemy(may(5)), 'created', 'second-source', may(3)],
    ['another provider after', [known('schoo', may(8))], udemy(may(5)), 'created', 'second-source', may(5)],
    ['learned here already', [known(undefined, may(3))], udemy(may(5)), 'created', 'second-source', may(3)],
    [
      'a surer one than known',
      [known('schoo', may(3), { confidence: 'self-report' })],
      udemy(may(5)),
      'created',
      'outranks',
      may(5),
    ],
    [
      'a less sure one than known',
      [known('schoo', may(9))],
      udemy(may(5), 'self-report'),
      'created',
      'outranked',
      may(9),
    ],
  ])('should be decided by the rule: %s', (_, before, said, outcome, note, after) => {
    expect(decideCompletion(before, said, may(1))).toMatchObject({ outcome, note, after });
  });

  it('should take the place of the provider’s last word only', () => {
    const words = [
      known('udemy', may(5), { received: 3 }),
      known('udemy', may(7), { received: 2 }),
      known('schoo', may(1)),
    ];
    expect(decideCompletion(words, udemy(may(9)), may(1)).last?._id).toBe('udemy/2026-05-05');
  });
});
