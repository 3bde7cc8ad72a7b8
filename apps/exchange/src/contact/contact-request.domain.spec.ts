import { DomainError } from '#contracts';
import type { ContactState } from '#contracts/exchange';
import { describe, expect, it } from '@jest/globals';
import { decideAnswer, decideWithdrawal, otherSideOf, pairOf } from './contact-request.domain.js';

const from = { municipality: '992011', municipalityName: 'あおば市', account: 'asker' };
const to = { municipality: '992020', municipalityName: 'ひなた市', account: 'answerer' };
const request = (state: ContactState) => ({ from, to, state });
const by = { municipality: '992020', account: 'answerer' };
const missing = new DomainError('contact-request-not-found');
const closed = new DomainError('contact-request-closed');

describe('the official on the other side', () => {
  it.each(['asked', 'declined', 'withdrawn'] as const)('should be told to nobody while it is %s', (state) => {
    for (const municipality of ['992011', '992020'])
      expect(otherSideOf(request(state), municipality).account).toBeNull();
  });

  it('should be told to both once it is accepted', () => {
    expect(otherSideOf(request('accepted'), '992011')).toEqual({ side: to, account: 'answerer' });
    expect(otherSideOf(request('accepted'), '992020')).toEqual({ side: from, account: 'asker' });
  });
});

describe('a contact request', () => {
  it('should be answered by the municipality that was asked, once', () => {
    const asked = { ...request('asked'), to: { ...to, account: null } };
    expect(decideAnswer(asked, by, true)).toEqual({ state: 'accepted', to });
    expect(decideAnswer(asked, by, false)).toEqual({ state: 'declined', to });
    expect(decideAnswer(request('accepted'), by, true)).toBeNull();
    expect(() => decideAnswer(request('accepted'), by, false)).toThrow(closed);
    expect(() => decideAnswer(request('withdrawn'), by, true)).toThrow(closed);
  });

  it.each(['992011', '992038'])('should not be there to be answered for %s, nor when there is none', (municipality) => {
    expect(() => decideAnswer(request('asked'), { municipality, account: 'asker' }, true)).toThrow(missing);
    expect(() => decideAnswer(null, by, true)).toThrow(missing);
  });

  it('should be taken back by who asked, until it is answered', () => {
    expect(decideWithdrawal(request('asked'), '992011')).toEqual({ state: 'withdrawn' });
    expect(decideWithdrawal(request('withdrawn'), '992011')).toBeNull();
    expect(() => decideWithdrawal(request('accepted'), '992011')).toThrow(closed);
    expect(() => decideWithdrawal(request('asked'), '992020')).toThrow(missing);
  });

  it('should be one for a pair, whoever asks', () => {
    expect(pairOf('992020', '992011')).toBe(pairOf('992011', '992020'));
  });
});
