import { DomainError } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import {
  editionOf,
  isReadableBy,
  openEditions,
  withDraft,
  withEdition,
  withProposal,
  withWithdrawal,
  type PracticeContent,
  type PracticeState,
} from './practice.domain.js';

const at = new Date('2026-11-01T00:00:00Z');
const content: PracticeContent = {
  theme: 'staff',
  title: '朝の15分',
  context: '',
  problem: '',
  done: '毎朝15分の学びを置いた。',
  cost: '',
  people: '',
  result: '',
  failed: '',
  visibility: 'members',
  figures: [],
};
const reader = { municipality: '992020' };
const begun: PracticeState = {
  municipality: '992011',
  draft: null,
  editions: [],
  shown: { theme: 'staff', title: '朝の15分', visibility: 'members', tellsFailure: false },
  withdrawn: null,
};
const written = (changes: Partial<PracticeContent> = {}, state = begun) =>
  withDraft(state, { ...content, ...changes }, 'writer');
const published = (changes: Partial<PracticeContent> = {}, by = 'administrator', state = begun) =>
  withEdition(withProposal(written(changes, state), at), { content: 'kept', at, by });
const hidden = { ...published({ visibility: 'public' }), hidden: { at, reason: '名前がある' } };

describe('a practice', () => {
  it('should be published only when it was proposed, and proposed again when it was written again', () => {
    const approve = (state: PracticeState) => withEdition(state, { content: 'kept', at, by: 'administrator' });
    expect(() => approve(begun)).toThrow(new DomainError('no-practice-draft'));
    expect(() => approve(written())).toThrow(new DomainError('practice-not-proposed'));
    const again = written({ done: '毎朝20分の学びを置いた。' }, withProposal(written(), at));
    expect(() => approve(again)).toThrow(new DomainError('practice-not-proposed'));
    expect(approve(withProposal(written(), at)).editions).toHaveLength(1);
  });

  it('should stay proposed, and its writer’s, when the same is written again', () => {
    const proposed = withProposal(written(), at);
    expect(withDraft(proposed, { ...content, figures: [] }, 'another')).toBe(proposed);
  });

  it('should say whether anybody but its writer approved it', () => {
    expect(published().editions[0]?.approvedByWriter).toBe(false);
    expect(published({}, 'writer').editions[0]?.approvedByWriter).toBe(true);
  });

  it('should tell what was done or what did not work, one of the two', () => {
    const empty = written({ done: ' \n' });
    expect(() => withProposal(empty, at)).toThrow(new DomainError('practice-not-ready'));
    const failure = published({ done: '', failed: '続かなかった。' });
    expect(failure.shown.tellsFailure).toBe(true);
    expect(published().shown.tellsFailure).toBe(false);
  });

  it('should show its newest version in lists while the next one is being written', () => {
    const next = written({ title: '夜の15分', visibility: 'public' }, published());
    expect(next.shown).toMatchObject({ title: '朝の15分', visibility: 'members' });
    const second = withEdition(withProposal(next, at), { content: 'second', at, by: null });
    expect(second.editions.map(({ number, content: kept }) => [number, kept])).toEqual([
      [1, 'kept'],
      [2, 'second'],
    ]);
    expect(second.shown).toMatchObject({ title: '夜の15分', visibility: 'public' });
  });

  it('should stay withdrawn for the first reason until a new version brings it back', () => {
    expect(() => withWithdrawal(written(), '誤り', at)).toThrow(new DomainError('practice-not-published'));
    const withdrawn = withWithdrawal(withWithdrawal(published(), '誤り', at), '別の理由', at);
    expect(withdrawn.withdrawn).toEqual({ at, reason: '誤り' });
    expect(published({}, 'administrator', withdrawn).withdrawn).toBeNull();
  });

  it('should keep what was withdrawn closed when a new version brings it back', () => {
    const back = published({}, 'administrator', withWithdrawal(published(), '誤り', at));
    expect(() => editionOf(back, 1, reader)).toThrow(new DomainError('practice-withdrawn'));
    expect(() => editionOf(back, 3, reader)).toThrow(new DomainError('practice-not-found'));
    expect(openEditions(back, reader)).toEqual([editionOf(back, undefined, reader)]);
    const later = new Date('2026-12-01T00:00:00Z');
    const again = withWithdrawal(back, '別の誤り', later);
    expect(again.editions.map(({ withdrawnAt }) => withdrawnAt)).toEqual([at, later]);
  });

  it('should be read by everybody only in versions that were approved for everybody', () => {
    const second = published({ visibility: 'public' }, 'administrator', published());
    expect(() => editionOf(second, 1, 'everybody')).toThrow(new DomainError('practice-not-found'));
    expect(openEditions(second, 'everybody')).toEqual([editionOf(second, 2, 'everybody')]);
    expect(openEditions(second, reader).map(({ number }) => number)).toEqual([1, 2]);
  });

  it.each([
    ['nobody before it is published', written({ visibility: 'public' }), { municipality: '992011' }, false],
    ['the members once it is', published(), { municipality: '992020' }, true],
    ['the secretariat once it is', published(), 'secretariat', true],
    ['not everybody while it is for the members', published(), 'everybody', false],
    ['everybody once it is public', published({ visibility: 'public' }), 'everybody', true],
    ['its own municipality when it is hidden', hidden, { municipality: '992011' }, true],
    ['the secretariat when it is hidden', hidden, 'secretariat', true],
    ['no other member when it is hidden', hidden, { municipality: '992020' }, false],
    ['not everybody when it is hidden', hidden, 'everybody', false],
  ] as const)('should be read by %s', (_, state, reader, reads) => {
    expect(isReadableBy(state, reader)).toBe(reads);
  });
});
