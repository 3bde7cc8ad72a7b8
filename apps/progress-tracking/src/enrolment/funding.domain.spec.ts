import { describe, expect, it } from '@jest/globals';
import { fundingWarnings } from './funding.domain.js';

const grant = 'jinzai-kaihatsu' as const;

describe('who pays for a seat', () => {
  it.each([
    ['nobody says who pays', null, []],
    ['no grant is named', { source: 'municipality-full' as const, grant: null, paidFirst: false }, []],
    ['the seat is free', { source: 'municipality-full' as const, grant, paidFirst: true }, ['grant-seat-funded']],
    [
      'a part is paid by others',
      { source: 'municipality-part' as const, grant, paidFirst: true },
      ['grant-seat-funded'],
    ],
    ['the learner pays', { source: 'self' as const, grant, paidFirst: true }, ['grant-seat-funded']],
    ['the employer has not declared it', { source: 'company' as const, grant, paidFirst: false }, ['grant-undeclared']],
    ['the employer pays first', { source: 'company' as const, grant, paidFirst: true }, []],
  ])('when %s', (_, funding, warnings) => {
    expect(fundingWarnings(funding)).toEqual(warnings);
  });
});
