import { ActionOutcome, MeetingHelp, SATISFACTION_SCALE, TimeFelt } from '#contracts/exchange';
import { toldToMembers } from '../told-to-members.domain.js';

interface Feedback {
  readonly municipality: string;
  readonly satisfaction: number;
  readonly helped: readonly MeetingHelp[];
  readonly time: TimeFelt;
}

interface Promised {
  readonly doer: string | null;
  readonly outcome: { readonly said: ActionOutcome } | null;
}

/**
 * What was said of a meeting and became of it, counted. `all`: for the secretariat; else only what at least three
 * municipalities said, so that none can take off its own and read another's.
 */
export function countResults(feedback: readonly Feedback[], actions: readonly Promised[], { all }: { all: boolean }) {
  const told = <T extends { readonly municipalities: number }>(counted: T[]): T[] =>
    (all ? counted : toldToMembers(counted)).filter(({ municipalities }) => municipalities > 0);
  const of = (is: (one: Feedback) => boolean) => counted(feedback.filter(is).map((one) => one.municipality));
  const points = Array.from({ length: SATISFACTION_SCALE }, (_, place) => SATISFACTION_SCALE - place);
  return {
    answered: feedback.length,
    scale: SATISFACTION_SCALE,
    satisfaction: told(points.map((one) => ({ points: one, ...of(({ satisfaction }) => satisfaction === one) }))),
    helped: told(MeetingHelp.options.map((help) => ({ help, ...of(({ helped }) => helped.includes(help)) }))),
    time: told(TimeFelt.options.map((time) => ({ time, ...of((one) => one.time === time) }))),
    actions: told(
      [...ActionOutcome.options, null].map((said) => ({
        said,
        ...counted(actions.flatMap(({ doer, outcome }) => ((outcome?.said ?? null) === said ? (doer ?? []) : []))),
      })),
    ),
  };
}

const counted = (municipalities: readonly string[]) => ({
  count: municipalities.length,
  municipalities: new Set(municipalities).size,
});
