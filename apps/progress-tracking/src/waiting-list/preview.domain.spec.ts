import { describe, expect, it } from '@jest/globals';
import { previewed } from './preview.domain.js';

const pool = (programme: string, free: number) => ({ programme, seats: free, assigned: 0, free }) as never;
const preview = (learners: number, seated: number, free: number, ...pools: never[]) => {
  const told = previewed('dx', { learners, seated }, { free, pools });
  return [told.seated, told.waiting];
};

describe('what taking up a purchase would mean', () => {
  it('should seat as many as there are seats, besides who has one already', () => {
    expect(preview(10, 0, 4)).toEqual([4, 6]);
    expect(preview(10, 3, 4)).toEqual([7, 3]);
    expect(preview(10, 3, 40)).toEqual([10, 0]);
    expect(preview(10, 3, 0)).toEqual([3, 7]);
  });

  it('should take from the programme’s own pool alone, and from no other one’s', () => {
    expect(preview(10, 0, 9, pool('dx', 2), pool('rpa', 3))).toEqual([2, 8]);
    expect(preview(10, 0, 9, pool('rpa', 3))).toEqual([6, 4]);
  });
});
