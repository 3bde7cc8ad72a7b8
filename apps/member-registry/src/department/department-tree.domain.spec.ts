import { describe, expect, it } from '@jest/globals';
import { withAllBelow } from './department-tree.domain.js';

const department = (_id: string, parent: string | null = null) => ({ _id, parent });

describe('a department tree', () => {
  const tree = [
    department('総務部'),
    department('人事課', '総務部'),
    department('研修係', '人事課'),
    department('福祉部'),
  ];

  it('should be a department with all below it, and nothing beside it', () => {
    expect(withAllBelow(['総務部'], tree)).toEqual(['総務部', '人事課', '研修係']);
    expect(withAllBelow(['人事課'], tree)).toEqual(['人事課', '研修係']);
  });

  it('should hold each department once when one root lies below another', () => {
    expect(withAllBelow(['人事課', '総務部'], tree).toSorted()).toEqual(['人事課', '研修係', '総務部'].toSorted());
  });

  it('should be empty for a department that does not stand any more', () => {
    expect(withAllBelow(['廃止課'], tree)).toEqual([]);
  });

  it('should come to an end though departments lie below each other', () => {
    expect(withAllBelow(['a'], [department('a', 'b'), department('b', 'a')])).toEqual(['a', 'b']);
  });
});
