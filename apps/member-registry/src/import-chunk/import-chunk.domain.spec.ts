import { describe, expect, it } from '@jest/globals';
import { addCounts, countRows, settle, type AcceptedRow } from './import-chunk.domain.js';

const planned = (outcome: AcceptedRow['outcome']): AcceptedRow => ({ row: 2, outcome, person: 'p1', enrols: true });

describe('a planned row', () => {
  it('should stay what it was planned as when a repetition finds it done', () => {
    expect(settle(planned('created'), { outcome: 'unchanged', person: 'p1' })).toEqual(planned('created'));
    expect(settle(planned('updated'), { outcome: 'unchanged', person: 'p1' })).toEqual(planned('updated'));
  });

  it('should tell the truth when somebody else was there first', () => {
    expect(settle(planned('created'), { outcome: 'unchanged', person: 'p9' })).toMatchObject({
      outcome: 'unchanged',
      person: 'p9',
    });
  });
});

describe('counts', () => {
  it('should hold every row once, accepted or refused', () => {
    const accepted = [planned('created'), { ...planned('unchanged'), enrols: false }];
    const counts = countRows({ accepted, refused: [{ row: 4, code: 'invalid-email', field: 'メールアドレス' }] });
    expect(counts).toEqual({ rows: 3, created: 1, updated: 0, unchanged: 1, enrolled: 1, refused: 1 });
    expect(addCounts([counts, counts])).toEqual({
      rows: 6,
      created: 2,
      updated: 0,
      unchanged: 2,
      enrolled: 2,
      refused: 2,
    });
  });
});
