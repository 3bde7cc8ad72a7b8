import { describe, expect, it } from '@jest/globals';
import { mayBeWrittenTo, reminderFor } from './reminder.domain.js';

const period = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
const rules = { dueSoonDays: 14, notStartedAfterDays: 14 };

describe('what an enrolment is reminded of', () => {
  it.each([
    ['not-started', '2026-04-01', '2026-04-14', null],
    ['not-started', '2026-04-01', '2026-04-15', 'not-started'],
    ['not-started', '2026-09-01', '2026-09-10', null],
    ['not-started', '2026-09-01', '2026-09-15', 'not-started'],
    ['behind', '2026-04-01', '2026-12-01', null],
    ['on-track', '2026-04-01', '2027-03-16', null],
    ['on-track', '2026-04-01', '2027-03-17', 'due-soon'],
    ['not-started', '2026-04-01', '2027-03-31', 'due-soon'],
    ['overdue', '2026-04-01', '2027-04-01', 'overdue'],
    ['overdue', '2026-04-01', '2027-04-14', 'overdue'],
    ['overdue', '2026-04-01', '2027-04-15', null],
    ['completed', '2026-04-01', '2027-03-20', null],
    ['ended', '2026-04-01', '2027-04-02', null],
    ['not-started', '2026-03-01', '2026-03-20', null],
  ] as const)('should be judged: %s, enrolled %s, on %s: %s', (standing, enrolledOn, today, expected) => {
    expect(reminderFor({ standing, enrolledOn, lacksSeat: false }, period, rules, today)).toBe(expected);
  });

  it.each(['2026-04-15', '2027-03-17', '2027-04-01'])('should be nothing while it lacks a seat: on %s', (today) => {
    const enrolled = { standing: 'not-started', enrolledOn: '2026-04-01' } as const;
    expect(reminderFor({ ...enrolled, lacksSeat: false }, period, rules, today)).not.toBeNull();
    expect(reminderFor({ ...enrolled, lacksSeat: true }, period, rules, today)).toBeNull();
  });
});

describe('the quiet rule', () => {
  it.each([
    [[], true],
    [['2026-11-26'], false],
    [['2026-11-25'], true],
    [['2026-11-20', '2026-11-25'], false],
    [['2026-11-19', '2026-11-25'], true],
  ])('should let nobody have two mails a day or three a week: %j %s', (postedOn, may) => {
    expect(mayBeWrittenTo(postedOn, '2026-11-26')).toBe(may);
  });
});
