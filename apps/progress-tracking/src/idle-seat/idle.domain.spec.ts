import { addDays } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idleSince, isToBeAsked, judge, mayBeAskedAgain, NOTICE_DAYS, type Told } from './idle.domain.js';

const noon = (day: string) => new Date(`${day}T12:00:00+09:00`);
const period = { startsOn: '2026-04-01', endsOn: '2027-03-31' };

describe('since when a seat is idle', () => {
  const story = { seatSince: noon('2026-05-01'), learnedAt: null, keptAt: null, startsOn: period.startsOn };

  it.each([
    ['the day it began', {}, '2026-05-01'],
    ['the day of learning after it', { learnedAt: noon('2026-06-02') }, '2026-06-02'],
    ['not a day of learning before it', { learnedAt: noon('2026-04-02') }, '2026-05-01'],
    ['the day on which it was kept', { learnedAt: noon('2026-06-02'), keptAt: noon('2026-07-03') }, '2026-07-03'],
    ['no day before the programme', { startsOn: '2026-09-01' }, '2026-09-01'],
    ['the day in Japan', { learnedAt: new Date('2026-06-02T15:30:00Z') }, '2026-06-03'],
  ])('should be %s', (_, more, day) => {
    expect(idleSince({ ...story, ...more })).toBe(day);
  });
});

describe('a seat', () => {
  it.each([
    ['on the day', '2026-06-10', true],
    ['a day early', '2026-06-09', false],
  ])('should be asked back after so many days: %s', (_, today, asked) => {
    expect(isToBeAsked('2026-05-11', 30, period, today)).toBe(asked);
  });

  it('should not be asked back where the programme is over before it went back', () => {
    expect(isToBeAsked('2026-05-11', 30, period, '2027-03-17')).toBe(true);
    expect(isToBeAsked('2026-05-11', 30, period, '2027-03-18')).toBe(false);
  });

  const asked = { rule: 2, since: '2026-05-11', goesBackOn: '2026-06-24' };
  const idle = { since: '2026-05-11', learnedOn: null };
  const now = { rule: 2, idle, told: 'sent' as const, isWatched: true, today: '2026-06-24' };
  it.each([
    ['go back on the day told', {}, 'released'],
    ['stay before it', { today: '2026-06-23' }, 'stays'],
    ['stay where the mail waits', { told: 'waiting', today: '2026-12-01' }, 'stays'],
    ['be asked no more where the mail was not sent', { told: 'failed', today: '2026-06-12' }, 'over'],
    ['stay in the first look after a silence', { isWatched: false }, 'stays'],
    ['be kept by learning', { idle: { since: '2026-06-23', learnedOn: '2026-06-23' } }, 'kept'],
    ['be asked no more where another enrolment began', { idle: { since: '2026-06-23', learnedOn: null } }, 'over'],
    ['be asked no more by another rule', { rule: 3 }, 'over'],
    ['be asked no more without one', { rule: null }, 'over'],
    ['be asked no more where nobody needs it', { idle: null }, 'over'],
  ] as const)('should %s', (_, more, outcome) => {
    expect(judge(asked, { ...now, ...more })).toBe(outcome);
  });

  it.each([
    ['failed', '2026-06-14', false],
    ['failed', '2026-06-15', true],
    ['sent', '2026-06-01', true],
    ['waiting', '2026-06-01', true],
  ] as const)('should be asked back again after a mail that %s on %s: %s', (told, today, again) => {
    expect(mayBeAskedAgain(noon('2026-06-01'), told, today)).toBe(again);
  });
});

/** What happens on one day: somebody learns, says that they keep it, the mail server takes mails, the office says a rule. */
const days = fc.array(
  fc.record({
    learns: fc.boolean(),
    keeps: fc.boolean(),
    sends: fc.boolean(),
    rule: fc.option(fc.constantFrom(14, 20, null), { nil: undefined }),
    looks: fc.nat({ max: 2 }),
  }),
  { minLength: 60, maxLength: 120 },
);
const rare = (likely: number) => (day: number) => day % likely === 0;

describe('a seat that went back', () => {
  it('should have been idle as long as the rule says, its holder told fourteen days ago, and nobody have spoken for it', () => {
    let released = 0;
    fc.assert(
      fc.property(days, fc.integer({ min: 20, max: 50 }), (all, seldom) => {
        let rule: { number: number; days: number | null } = { number: 1, days: 14 };
        let open: { rule: number; since: string; goesBackOn?: string } | null = null;
        let learnedOn: string | null = null;
        let keptOn: string | null = null;
        let sentOn: string | null = null;
        let lookedOn: string | null = null;
        const seen = new Set<string>();
        const isSeldom = rare(seldom);
        for (const [number, { learns, keeps, sends, rule: said, looks }] of all.entries()) {
          const today = addDays(period.startsOn, number);
          if (learns && isSeldom(number)) learnedOn = today;
          if (keeps && isSeldom(number + 7) && open) [keptOn, open] = [today, null];
          if (said !== undefined && isSeldom(number + 3)) rule = { number: rule.number + 1, days: said };
          const since = idleSince({
            seatSince: noon(period.startsOn),
            learnedAt: learnedOn === null ? null : noon(learnedOn),
            keptAt: keptOn === null ? null : noon(keptOn),
            startsOn: period.startsOn,
          });
          // Never, once or twice a day: the second look finds nothing else to do.
          for (let look = 0; look < looks; look++) {
            const inForce = rule.days === null ? null : rule.number;
            const told: Told = sentOn === null ? 'waiting' : 'sent';
            const isWatched = lookedOn !== null && lookedOn >= addDays(today, -1);
            const outcome: string = open
              ? judge(open, { rule: inForce, idle: { since, learnedOn }, told, isWatched, today })
              : 'stays';
            if (outcome === 'released') {
              released++;
              expect(rule).toMatchObject({ number: open?.rule });
              expect(isWatched).toBe(true);
              expect(addDays(sentOn ?? today, NOTICE_DAYS) <= today).toBe(true);
              expect(addDays(since, (rule.days ?? 0) + NOTICE_DAYS) <= today).toBe(true);
              expect([learnedOn, keptOn].every((day) => day === null || day <= (open?.since ?? ''))).toBe(true);
              return;
            }
            lookedOn = today;
            if (outcome !== 'stays') open = null;
            const key = `${rule.number} ${since}`;
            if (!open && !seen.has(key) && rule.days !== null && isToBeAsked(since, rule.days, period, today)) {
              seen.add(key);
              open = { rule: rule.number, since };
              sentOn = null;
            }
          }
          if (sends && open && sentOn === null) {
            sentOn = today;
            open = { ...open, goesBackOn: addDays(today, NOTICE_DAYS) };
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(released).toBeGreaterThan(0);
  });
});
