import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalRows, sessionsOf, type CountedEvent } from './evidence.domain.js';

const event = (time: string, seconds: number, more: Partial<CountedEvent> = {}): CountedEvent => ({
  _id: `${time} ${seconds}`,
  course: 'dx',
  lesson: 'one',
  kind: 'progressed',
  score: null,
  seconds,
  at: new Date(`2026-06-10T${time}Z`),
  ...more,
});
const short = (events: CountedEvent[]) =>
  sessionsOf(events).map(
    ({ start, end, seconds }) => `${start.toISOString().slice(11, 16)}–${end.toISOString().slice(11, 16)} ${seconds}`,
  );

describe('sessions of learning', () => {
  it('should go on over breaks of half an hour and end with longer ones', () => {
    expect(short([event('01:10:00', 600), event('01:45:00', 300), event('02:20:01', 300)])).toEqual([
      '01:00–01:45 900',
      '02:15–02:20 300',
    ]);
  });

  it('should leave out what the office entered', () => {
    expect(short([event('03:00:00', 0, { source: 'office' })])).toEqual([]);
    expect(short([event('03:00:00', 7200, { source: 'session' })])).toEqual(['01:00–03:00 7200']);
  });

  it('should be the same in any order, apart by more than half an hour, with all seconds in them', () => {
    const some = fc.array(
      fc.tuple(fc.nat(1439), fc.nat(1800)).map(([minute, seconds]) => {
        const time = new Date(minute * 60_000).toISOString().slice(11, 19);
        return event(time, seconds);
      }),
    );
    fc.assert(
      fc.property(some, fc.nat(), (events, turn) => {
        const at = events.length === 0 ? 0 : turn % events.length;
        const turned = [...events.slice(at), ...events.slice(0, at)];
        const sessions = sessionsOf(events);
        expect(sessionsOf(turned)).toEqual(sessions);
        expect(canonicalRows(turned)).toBe(canonicalRows(events));
        expect(sessions.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
          events.reduce((sum, { seconds }) => sum + seconds, 0),
        );
        sessions.slice(1).forEach(({ start }, place) => {
          expect(start.getTime() - (sessions[place]?.end.getTime() ?? 0)).toBeGreaterThan(30 * 60_000);
        });
      }),
    );
  });
});
