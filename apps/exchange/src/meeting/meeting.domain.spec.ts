import { describe, expect, it } from '@jest/globals';
import { meetingText } from '../meeting.factory.js';
import { decideMeeting } from './meeting.domain.js';

describe('what is written of a meeting', () => {
  const held = (startsAt: string, endsAt: string) => decideMeeting(meetingText({ startsAt, endsAt }));

  it('should end after it starts, however the moments are written', () => {
    expect(held('2026-10-01T01:00:00Z', '2026-10-01T01:00:00.500Z').endsAt).toBe('2026-10-01T01:00:00.500Z');
    for (const end of ['2026-10-01T01:00:00Z', '2026-10-01T01:00:00.500Z'])
      expect(() => held('2026-10-01T01:00:00.500Z', end)).toThrow(
        expect.objectContaining({ code: 'ends-before-start' }),
      );
  });
});
