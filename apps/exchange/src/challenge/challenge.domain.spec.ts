import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { decideText, isVisibleTo, type ChallengeText } from './challenge.domain.js';

const text: ChallengeText = {
  theme: 'staff',
  kind: 'budget',
  otherKind: null,
  title: '予算が続かない',
  tried: '',
  stage: 'starting',
  urgency: 'now',
  visibility: 'own',
};

describe('who sees a challenge', () => {
  it.each([
    ['its own municipality', 'own', '992011', true],
    ['no other member while it is its own alone', 'own', '992020', false],
    ['not the secretariat while it is its own alone', 'own', null, false],
    ['the other members once it is shared', 'members', '992020', true],
    ['the secretariat once it is shared', 'members', null, true],
  ] as const)('should be %s', (_, visibility, viewer, sees) => {
    expect(isVisibleTo({ municipality: '992011', visibility }, viewer)).toBe(sees);
  });

  it.each([
    ['its own municipality', 'members', '992011', true],
    ['the secretariat', 'members', null, true],
    ['not the secretariat where it is its own alone', 'own', null, false],
    ['no other member', 'members', '992020', false],
    ['nobody who is of no municipality', 'members', '', false],
  ] as const)('should be %s when it is hidden', (_, visibility, viewer, sees) => {
    const hidden = { at: new Date(0), reason: '名前がある' };
    expect(isVisibleTo({ municipality: '992011', visibility, hidden }, viewer)).toBe(sees);
  });
});

describe('the text of a challenge', () => {
  it('should say what kind it is where it is none of those named', () => {
    expect(() => decideText({ ...text, kind: 'other' })).toThrow(new DomainError('kind-unsaid'));
    const said = { ...text, kind: 'other' as const, otherKind: '講師がいない' };
    expect(decideText(said)).toEqual(said);
  });

  it('should keep no other words beside a kind that is named', () => {
    expect(decideText({ ...text, otherKind: '講師がいない' })).toEqual(text);
  });
});
