import { describe, expect, it } from '@jest/globals';
import { codeOf, isMeant, scannedIn } from './reception-code.js';

const attendee = '3f9a2c71-7d2a-4e68-9c41-5d0e8a7b6f30';
const who = { attendee, name: '青葉 一郎', municipalityName: 'デモ県あおば市' };

describe('the code of an attendee', () => {
  it('should be short enough to be typed', () => {
    expect(codeOf(attendee)).toBe('3F9A-2C71');
  });

  it.each([
    ['3F9A-2C71', true],
    ['３ｆ９ａ２ｃ', true],
    ['3f9', false],
    ['3F9A-2C72', false],
    ['一郎', true],
    ['青葉一', true],
    ['あおば', true],
    ['アオバ', true],
    ['二郎', false],
  ])('should find somebody, or the name or the municipality: %s %s', (typed, found) => {
    expect(isMeant(who, typed)).toBe(found);
  });

  it.each([
    [`https://manabi.example/meetings/${attendee}/reception#${attendee}`, attendee],
    [`https://manabi.example/meetings/${attendee}/reception`, null],
    [`https://manabi.example/code#${attendee}`, null],
    ['WIFI:S:demo;;', null],
  ])('should be read from the address of the reception alone: %s', (text, read) => {
    expect(scannedIn(text)).toBe(read);
  });
});
