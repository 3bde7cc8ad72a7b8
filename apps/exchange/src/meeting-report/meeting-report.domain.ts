import {
  PAPER_LENGTH,
  type ActionOutcome,
  type MeetingHelp,
  type TableNoteKind,
  type TimeFelt,
} from '#contracts/exchange';

/** What a report of a meeting is made of. */
export interface MeetingFacts {
  readonly title: string;
  readonly startsAt: Date;
  readonly place: string;
  /** Who had a place. */
  readonly people: readonly { readonly municipality: string; readonly attendance: 'expected' | 'there' | 'absent' }[];
  readonly rounds: readonly {
    readonly round: number;
    readonly tables: readonly { readonly table: string; readonly theme: string; readonly people: number }[];
  }[];
  readonly notes: readonly { readonly theme: string; readonly kind: TableNoteKind }[];
  /** Only what at least three municipalities said. */
  readonly results: {
    readonly answered: number;
    readonly scale: number;
    readonly satisfaction: readonly { readonly points: number; readonly count: number }[];
    readonly helped: readonly { readonly help: MeetingHelp; readonly count: number }[];
    readonly time: readonly { readonly time: TimeFelt; readonly count: number }[];
    readonly actions: readonly { readonly said: ActionOutcome | null; readonly count: number }[];
  };
  readonly voices: readonly {
    readonly municipalityName: string;
    readonly voice: string | null;
    readonly consent: 'no' | 'without-name' | 'with-name';
  }[];
}

const helps: Readonly<Record<MeetingHelp, string>> = {
  tables: 'テーブルでの話し合い',
  cases: 'ほかの自治体の事例',
  acquaintance: '知り合いができたこと',
  materials: '資料',
  nothing: '特にない',
};
const times: Readonly<Record<TimeFelt, string>> = {
  'too-short': '足りなかった',
  enough: 'ちょうどよかった',
  'too-long': '長かった',
};
const outcomes: Readonly<Record<ActionOutcome, string>> = {
  tried: 'やってみた',
  'not-yet': 'まだ',
  'gave-up': 'やめた',
};

const dayInJapan = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' });

/**
 * A report in Japanese that the secretariat goes on writing: counts, themes and voices that may be quoted, no names. It is
 * no longer than a paper may be.
 */
export function draftReport(facts: MeetingFacts): string {
  const [before, after] = [[opening(facts), discussed(facts), survey(facts)], [actions(facts)]];
  const room = PAPER_LENGTH - joined([...before, ...after]).length - PART.length;
  return joined([...before, voices(facts, room), ...after]);
}

const PART = '\n\n';
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(PART);

function opening({ title, startsAt, place, people }: MeetingFacts): string {
  const came = people.filter(({ attendance }) => attendance === 'there');
  // Where nobody was ticked at the door, those with a place who were not noted as absent.
  const counted = came.length > 0 ? came : people.filter(({ attendance }) => attendance === 'expected');
  const from = new Set(counted.map(({ municipality }) => municipality)).size;
  return [
    `## ${title}`,
    '',
    `- 日：${dayInJapan.format(startsAt)}`,
    `- 場所：${place}`,
    `- 参加：${from}団体${counted.length}人`,
  ].join('\n');
}

function discussed({ rounds, notes }: MeetingFacts): string {
  const tables = rounds.flatMap((one) => one.tables);
  const themes = [...new Set(tables.map(({ theme }) => theme))];
  if (themes.length === 0) return '';
  const lines = themes.map((theme) => {
    const of = (kind: TableNoteKind) => notes.filter((note) => note.theme === theme && note.kind === kind).length;
    const count = tables.filter((table) => table.theme === theme).length;
    const said = `話したこと${of('said')}件、学び${of('learned')}件、やってみること${of('action')}件`;
    return `- ${theme}：のべ${count}テーブル。${said}`;
  });
  return ['### 話し合ったこと', '', `席は${rounds.length}回組みました。`, '', ...lines].join('\n');
}

function survey({ results: { answered, scale, satisfaction, helped, time } }: MeetingFacts): string {
  const lines = [
    ...satisfaction.map(({ points, count }) => `- 満足度 ${scale}点中${points}点：${count}人`),
    ...helped.map(({ help, count }) => `- 役に立ったこと「${helps[help]}」：${count}人`),
    ...time.map((one) => `- 時間は${times[one.time]}：${one.count}人`),
  ];
  if (lines.length === 0) return '';
  const how = `${answered}人が答えました。3団体以上が答えたことだけを載せています。`;
  return ['### アンケート', '', how, '', ...lines].join('\n');
}

/** As many as there is room for, and how many more there are. */
function voices(facts: MeetingFacts, room: number): string {
  const quoted = facts.voices.flatMap(({ voice, consent, municipalityName }) =>
    voice === null || consent === 'no'
      ? []
      : `- 「${voice.replaceAll(/\s+/gu, ' ')}」${consent === 'with-name' ? `（${municipalityName}）` : ''}`,
  );
  if (quoted.length === 0) return '';
  const told = (count: number) => {
    const more = count < quoted.length ? [`- ほかに${quoted.length - count}件`] : [];
    return ['### 参加した人の声', '', ...quoted.slice(0, count), ...more].join('\n');
  };
  let count = quoted.length;
  while (count > 0 && told(count).length > room) count -= 1;
  return told(count);
}

function actions({ results }: MeetingFacts): string {
  const lines = results.actions.flatMap(({ said, count }) =>
    said === null ? `- まだ答えていない：${count}件` : `- ${outcomes[said]}：${count}件`,
  );
  return lines.length === 0 ? '' : ['### やってみること', '', ...lines].join('\n');
}
