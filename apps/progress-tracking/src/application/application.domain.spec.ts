import type { ApplicationState, Decision } from '#contracts/progress';
import { describe, expect, it } from '@jest/globals';
import { decide, takesApplications, withdraw } from './application.domain.js';
import { findLink, withLink } from './link.domain.js';

const now = new Date('2026-04-01T00:00:00.000Z');
const application = (state: ApplicationState) => ({ state, waitingSince: null });

describe('an application', () => {
  const window = { from: '2026-03-01', until: '2026-03-31' };

  it.each([
    ['the first millisecond', '2026-02-28T15:00:00.000Z', true],
    ['the millisecond before', '2026-02-28T14:59:59.999Z', false],
    ['31 March 23:59:59.999', '2026-03-31T14:59:59.999Z', true],
    ['1 April 00:00:00.000', '2026-03-31T15:00:00.000Z', false],
  ])('should be taken by Japanese days: %s', (_, at, open) => {
    expect(takesApplications(window, new Date(at))).toBe(open);
    expect(takesApplications(null, new Date(at))).toBe(false);
  });

  it.each<[ApplicationState, Decision, ApplicationState | 'unchanged' | { refused: string }]>([
    ['unconfirmed', 'accept', { refused: 'application-unconfirmed' }],
    ['submitted', 'accept', 'accepted'],
    ['submitted', 'wait', 'waiting'],
    ['submitted', 'decline', 'declined'],
    ['waiting', 'wait', 'unchanged'],
    ['waiting', 'accept', 'accepted'],
    ['offered', 'wait', 'unchanged'],
    ['offered', 'decline', 'declined'],
    ['declined', 'decline', 'unchanged'],
    ['declined', 'accept', 'accepted'],
    ['accepted', 'accept', 'unchanged'],
    ['accepted', 'decline', { refused: 'already-accepted' }],
    ['withdrawn', 'accept', { refused: 'application-withdrawn' }],
  ])('that is %s, decided to %s', (state, decision, becomes) => {
    const decided = () => decide(application(state), decision, now)?.state ?? 'unchanged';
    if (typeof becomes === 'object') expect(decided).toThrow(expect.objectContaining({ code: becomes.refused }));
    else expect(decided()).toBe(becomes);
  });

  it('should give back what it holds when it is withdrawn, once', () => {
    expect(withdraw(application('accepted'))).toMatchObject({ state: 'withdrawn', releasing: true });
    expect(withdraw(application('waiting'))).not.toHaveProperty('releasing');
    expect(withdraw(application('withdrawn'))).toBeNull();
  });

  it('should have links that work to their end, and no more than a few', () => {
    const links = withLink([], { hash: 'a', purpose: 'confirm' }, now);
    const twoDays = new Date(now.getTime() + 2 * 86_400_000);
    expect(findLink(links, 'a', new Date(twoDays.getTime() - 1))).toMatchObject({ purpose: 'confirm' });
    expect(findLink(links, 'a', twoDays)).toBeUndefined();
    expect(withLink(links, { hash: 'b', purpose: 'withdraw' }, twoDays).map(({ hash }) => hash)).toEqual(['b']);
    const many = Array.from({ length: 20 }, (_, place) => String(place)).reduce(
      (all, hash) => withLink(all, { hash, purpose: 'withdraw' }, now),
      links,
    );
    expect(many).toHaveLength(8);
    expect(many.at(-1)?.hash).toBe('19');
  });
});
