import { describe, expect, it } from '@jest/globals';
import { decideProgramme } from './programme.domain.js';

const item = (from: string, to: string, title: string) => ({ from, to, title, speakers: null, about: '' });

describe('the programme of a meeting', () => {
  it('should be in the order of its times, and as written where two begin together', () => {
    const written = [
      item('14:00', '15:00', '分科会B'),
      item('09:30', '09:40', '開会'),
      item('14:00', '14:30', '分科会A'),
    ];
    expect(decideProgramme(written).map(({ title }) => title)).toEqual(['開会', '分科会B', '分科会A']);
  });

  it.each([
    ['10:00', '10:00'],
    ['10:00', '09:59'],
  ])('should have no item from %s to %s', (from, to) => {
    expect(() => decideProgramme([item(from, to, '講演')])).toThrow(
      expect.objectContaining({ code: 'ends-before-start' }),
    );
  });
});
