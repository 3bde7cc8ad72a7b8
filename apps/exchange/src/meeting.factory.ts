import type { RequestOf } from '#contracts';
import type { callMeeting } from '#contracts/exchange';

type Written = Omit<RequestOf<typeof callMeeting>, 'key'>;

/** A meeting next week with two themes, for all members. */
export function meetingText(changes: Partial<Written> = {}): Written {
  const startsAt = new Date(Date.now() + 7 * 24 * 3_600_000);
  return {
    kind: 'exchange',
    form: 'on-site',
    title: '情報交換会',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000).toISOString(),
    place: 'デモ県庁 講堂',
    about: '',
    capacity: 20,
    invited: null,
    themes: ['人材要件', '学ぶ組織'],
    tables: [
      { table: '1', theme: '人材要件', seats: 4 },
      { table: '2', theme: '学ぶ組織', seats: 4 },
    ],
    ...changes,
  };
}
