import { describe, expect, it } from '@jest/globals';
import { confirmed, decide, isOfficial, lacksOf, withLink, type Decidable } from './membership-application.domain.js';

const application = (more: Partial<Decidable> = {}): Decidable => ({
  request: 'application',
  state: 'submitted',
  proof: 'lg-address',
  ...more,
});

describe('an address', () => {
  it.each(['dx@city.aoba.lg.jp', 'a@lg.jp', 'x@pref.demo.lg.jp'])('should prove an official when it is %s', (email) => {
    expect(isOfficial(email)).toBe(true);
  });

  it.each(['dx@city.aoba.jp', 'x@notlg.jp', 'x@lg.jp.example', 'x@evil-lg.jp', 'lg.jp@example.com', 'x@a.lg.jp\n'])(
    'should prove nobody when it is %j',
    (email) => {
      expect(isOfficial(email)).toBe(false);
    },
  );
});

describe('a confirmed address', () => {
  const unconfirmed = application({ state: 'unconfirmed', proof: null });

  it('should put an official’s application before the secretariat, and any other behind a letter', () => {
    expect(confirmed(unconfirmed, 'dx@city.aoba.lg.jp')).toEqual({ state: 'submitted', proof: 'lg-address' });
    expect(confirmed(unconfirmed, 'dx@aoba.example')).toEqual({ state: 'awaiting-letter', proof: null });
  });

  it('should let everybody ask', () => {
    expect(confirmed({ ...unconfirmed, request: 'inquiry' }, 'dx@aoba.example')?.state).toBe('submitted');
  });

  it('should change nothing when it is confirmed again', () => {
    expect(confirmed(application({ state: 'refused' }), 'dx@city.aoba.lg.jp')).toBeNull();
  });
});

describe('a decision', () => {
  it('should be one of the three, and the same again nothing', () => {
    expect(decide(application(), 'approve', null)).toBe('approved');
    expect(decide(application(), 'refuse', '理由')).toBe('refused');
    expect(decide(application({ request: 'inquiry' }), 'answer', '回答')).toBe('answered');
    expect(decide(application({ state: 'approved' }), 'approve', null)).toBeNull();
  });

  it.each([
    ['of nobody’s address', application({ state: 'unconfirmed' }), 'approve', null, 'unknown-application'],
    ['after another', application({ state: 'refused' }), 'approve', null, 'membership-decided'],
    ['that answers an application', application(), 'answer', 'x', 'other-request'],
    ['that approves a question', application({ request: 'inquiry' }), 'approve', null, 'other-request'],
    ['that refuses without a reason', application(), 'refuse', ' ', 'decision-reason-missing'],
    [
      'of who is not proven',
      application({ state: 'awaiting-letter', proof: null }),
      'approve',
      null,
      'application-unproven',
    ],
  ] as const)('should be refused %s', (_, stands, decision, reason, code) => {
    expect(() => decide(stands, decision, reason)).toThrow(expect.objectContaining({ code }));
  });
});

describe('what an application lacks', () => {
  const waiting = application({ state: 'awaiting-letter', proof: null });
  const letter = { hash: 'x', madeAt: new Date(0), madeBy: null, expiresAt: new Date(1) };
  const nothing = { letter: null, isMember: false, isAdmitted: false, alsoApplied: false, now: new Date(0) };

  it('should be the letter, then its code', () => {
    expect(lacksOf(waiting, nothing)).toEqual(['letter-not-made']);
    expect(lacksOf(waiting, { ...nothing, letter })).toEqual(['letter-code-not-entered']);
    expect(lacksOf(waiting, { ...nothing, letter, now: new Date(1) })).toEqual(['letter-not-made']);
  });

  it('should name a member and another application, and nothing once it is decided', () => {
    const all = { letter, isMember: true, isAdmitted: true, alsoApplied: true, now: new Date(0) };
    expect(lacksOf(application(), all)).toEqual(['member-already', 'also-applied']);
    expect(lacksOf(application({ state: 'approved' }), all)).toEqual([]);
    expect(lacksOf(application(), { ...nothing, isAdmitted: true })).toEqual(['admitted-already']);
  });
});

describe('the links of an application', () => {
  it('should be the newest eight that still work', () => {
    const now = new Date('2026-11-27T00:00:00Z');
    const old = { hash: 'old', expiresAt: now };
    const links = Array.from({ length: 9 }, (_, place) => String(place)).reduce(
      (all, hash) => withLink(all, { hash, purpose: 'state' }, now),
      [old],
    );
    expect(links.map(({ hash }) => hash)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });
});
