import { describe, expect, it } from '@jest/globals';
import { corrected } from './correction.domain.js';

const person = {
  _id: 'p1',
  familyName: '髙橋',
  givenName: '花子',
  familyNameKana: 'タカハシ',
  givenNameKana: 'ハナコ',
  email: 'hanako@demo.example',
  staff: { staffNumber: '000001', department: 'd1', position: '主事' },
};

describe('a correction', () => {
  it('should change what is said and leave the rest', () => {
    expect(corrected(person, { familyName: '高橋', position: null })).toEqual({
      ...person,
      familyName: '高橋',
      staff: { staffNumber: '000001', department: 'd1', position: null },
    });
  });

  it('should be none when it says what is there already', () => {
    expect(corrected(person, { givenName: '花子', email: 'hanako@demo.example' })).toBe(person);
    expect(corrected(person, {})).toBe(person);
  });

  it('should refuse a name of blanks', () => {
    expect(() => corrected(person, { familyName: '' })).toThrow(expect.objectContaining({ code: 'required-missing' }));
  });

  it('should take an address away from staff only', () => {
    expect(corrected(person, { email: null })).not.toHaveProperty('email');
    const { staff: _, ...other } = person;
    expect(() => corrected(other, { email: null })).toThrow(expect.objectContaining({ code: 'address-needed' }));
  });

  it('should refuse a field of a profile that the person has not', () => {
    expect(() => corrected(person, { note: '在宅' })).toThrow(
      expect.objectContaining({ code: 'no-such-profile', details: { fields: ['note'] } }),
    );
  });
});
