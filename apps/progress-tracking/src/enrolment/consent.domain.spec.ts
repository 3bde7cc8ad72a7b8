import { describe, expect, it } from '@jest/globals';
import { blockedBy, consentState, decideConsent, type ConsentWord } from './consent.domain.js';

const terms = { consentNeeded: true, notice: '令和8年4月版', closed: false };
const word = (given: Partial<ConsentWord> = {}): ConsentWord => ({
  act: 'given',
  notice: terms.notice,
  at: new Date('2026-04-01T00:00:00Z'),
  by: 'own',
  account: null,
  paperOn: null,
  ...given,
});

describe('consent to a programme’s notice', () => {
  it.each([
    ['nobody has said anything', terms, [], 'missing', 'consent-missing'],
    ['the person has said yes', terms, [word()], 'given', null],
    ['the yes was to an older notice', terms, [word({ notice: '令和7年4月版' })], 'missing', 'consent-missing'],
    ['the last word is no', terms, [word(), word({ act: 'withdrawn' })], 'withdrawn', 'consent-missing'],
    [
      'the no was to an older notice',
      terms,
      [word({ act: 'withdrawn', notice: '旧版' })],
      'withdrawn',
      'consent-missing',
    ],
    ['the last word is yes again', terms, [word(), word({ act: 'withdrawn' }), word()], 'given', null],
    ['the programme asks for none', { ...terms, consentNeeded: false }, [], 'not-needed', null],
  ] as const)('when %s', (_, asked, words, state, blocked) => {
    expect(consentState(asked, words)).toBe(state);
    expect(blockedBy(asked, { consents: words })).toBe(blocked);
  });

  it('should not matter where use was stopped', () => {
    expect(blockedBy(terms, { consents: [word()], stopped: { ended: false } })).toBe('use-stopped');
  });

  it('should not matter where the office has closed the programme', () => {
    expect(blockedBy({ ...terms, closed: true }, { consents: [word()] })).toBe('programme-closed');
  });

  it('should keep every word, and the same word once', () => {
    const given = decideConsent(terms, [], word());
    expect(decideConsent(terms, given, word({ at: new Date() }))).toBe(given);
    const withdrawn = decideConsent(terms, given, word({ act: 'withdrawn' }));
    expect(withdrawn.map(({ act }) => act)).toEqual(['given', 'withdrawn']);
  });

  it('should refuse a yes to a notice that is not the present one, and take a no to any', () => {
    expect(() => decideConsent(terms, [], word({ notice: '旧版' }))).toThrow(
      expect.objectContaining({ code: 'notice-outdated' }),
    );
    expect(decideConsent(terms, [], word({ act: 'withdrawn', notice: '旧版' }))).toHaveLength(1);
  });

  it('should refuse a word where none is asked for, and more than anybody says', () => {
    expect(() => decideConsent({ ...terms, consentNeeded: false }, [], word())).toThrow(
      expect.objectContaining({ code: 'consent-not-needed' }),
    );
    const many = Array.from({ length: 100 }, () => word({ act: 'withdrawn' }));
    expect(() => decideConsent(terms, many, word())).toThrow(expect.objectContaining({ code: 'too-many-consents' }));
  });
});
