import { isClosed, planOf, type ProgrammeDocument } from '../programme/index.js';
import type { IdleRuleDocument } from './seat-ask.schema.js';

/** After how many days a programme asks seats back; null: not at all, or it was said for seats that it uses no more. */
export function daysSaid(rule: IdleRuleDocument | null, programme: ProgrammeDocument): number | null {
  const { purchase } = planOf(programme);
  return rule && purchase && rule.purchase === purchase ? rule.days : null;
}

/** By which rule a programme asks seats back on a day; null: by none, or it is closed or over. */
export function ruleInForce(
  rule: IdleRuleDocument | null,
  programme: ProgrammeDocument | null,
  today: string,
): { readonly number: number; readonly days: number } | null {
  if (!rule || !programme || isClosed(programme) || today > programme.endsOn) return null;
  const days = daysSaid(rule, programme);
  return days === null ? null : { number: rule.number, days };
}
