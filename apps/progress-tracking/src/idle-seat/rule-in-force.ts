import { isClosed, type ProgrammeDocument } from '../programme/index.js';
import type { IdleRuleDocument } from './seat-ask.schema.js';

/** By which rule a programme asks seats back on a day; null: by none, or it is closed or over. */
export function ruleInForce(
  rule: IdleRuleDocument | null,
  programme: ProgrammeDocument | null,
  today: string,
): { readonly number: number; readonly days: number } | null {
  if (!rule || rule.days === null || !programme || isClosed(programme) || today > programme.endsOn) return null;
  return { number: rule.number, days: rule.days };
}
