/** Learning time that is credited already: `[from, until]` in epoch milliseconds, told at `at`. */
export interface CreditedTime {
  readonly at: number;
  readonly from: number;
  readonly seconds: number;
}

/** Time that a learner says he learned, told at `at`. */
export interface ClaimedTime {
  readonly at: number;
  readonly seconds: number;
}

/**
 * Credits claimed seconds so that nobody learns two things in one second: an event's time begins after the previous
 * event of the enrolment (or `since`) and ends before the time that a later event was credited with. `known` holds the
 * stored neighbours: the last event before the earliest claim, and all after it. Answers in the order of the claims.
 */
export function creditTime(
  claims: readonly ClaimedTime[],
  known: readonly CreditedTime[],
  since: number,
): CreditedTime[] {
  const credited = [...known];
  const answers = new Map<ClaimedTime, CreditedTime>();
  for (const claim of claims.toSorted((a, b) => a.at - b.at)) {
    const credit = creditOne(claim, credited, since);
    credited.push(credit);
    answers.set(claim, credit);
  }
  return claims.map((claim) => answers.get(claim) ?? { ...claim, from: claim.at, seconds: 0 });
}

function creditOne({ at, seconds }: ClaimedTime, credited: readonly CreditedTime[], since: number): CreditedTime {
  const earlier = credited.filter((other) => other.at <= at).map((other) => other.at);
  const later = credited.filter((other) => other.at > at && other.seconds > 0).map((other) => other.from);
  const begin = Math.max(earlier.length > 0 ? Math.max(...earlier) : since, at - seconds * 1000);
  const granted = Math.max(0, Math.floor((Math.min(at, ...later) - begin) / 1000));
  return { at, from: begin, seconds: granted };
}
