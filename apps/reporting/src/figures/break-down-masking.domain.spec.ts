import { describe, expect, it } from '@jest/globals';
import { hiddenRows } from './break-down-masking.domain.js';
import { shownOf } from './masking.domain.js';
import { emptyTally, type Tally } from './tally.domain.js';

/** Job seekers who have not begun, left for a job, completed and went on to further training, work, or do not work. */
type JobSeekers = Readonly<Record<'waiting' | 'left' | 'inTraining' | 'working' | 'looking', number>>;

function tallyOf({ waiting, left, inTraining, working, looking }: JobSeekers): Tally {
  const judged = working + looking;
  const completed = judged + inTraining;
  const employment = {
    ...emptyTally.employment,
    denominator: judged + left,
    employed: working + left,
    nextTraining: inTraining,
  };
  return {
    ...emptyTally,
    enrolled: waiting + left + completed,
    started: completed,
    completed,
    leftForJob: left,
    employment,
    employmentAfterSix: employment,
    checkpoints: { judged, knownAfterThree: judged, knownAfterSix: judged },
  };
}

function hiddenOf(rows: Readonly<Record<string, JobSeekers>>): string[] {
  const all = (of: keyof JobSeekers) => Object.values(rows).reduce((sum, row) => sum + row[of], 0);
  const whole = tallyOf({
    waiting: all('waiting'),
    left: all('left'),
    inTraining: all('inTraining'),
    working: all('working'),
    looking: all('looking'),
  });
  const counts = Object.entries(rows).map(([key, row]) => ({ key, ...tallyOf(row) }));
  return [...hiddenRows({ audience: 'citizen', shown: shownOf('citizen', whole) }, 'age-band', counts)].sort();
}

describe('a break-down of job seekers', () => {
  // 49 completed and 43 are looked at for a job: six more are in further training than left for a job.
  const a = { waiting: 10, left: 3, inTraining: 9, working: 20, looking: 20 };
  // 45 and 60: of the whole's 23 who left for a job at least 15 are here, so that at most eight are elsewhere.
  const b = { waiting: 10, left: 20, inTraining: 5, working: 20, looking: 20 };

  it('should hide rows of which the whole’s further training and leaving for a job tell something few', () => {
    expect(hiddenOf({ a, b })).toEqual(['a', 'b']);
  });

  it('should hide no more of them than it takes', () => {
    const c = { waiting: 10, left: 0, inTraining: 12, working: 30, looking: 30 };
    expect(hiddenOf({ a, b, c })).toEqual(['a', 'b']);
  });

  it('should show the same rows where as many more could be in either', () => {
    const c = { waiting: 10, left: 12, inTraining: 12, working: 30, looking: 30 };
    expect(hiddenOf({ a, b, c })).toEqual([]);
  });
});
