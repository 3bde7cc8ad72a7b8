import type { RefusalText } from '../refusal-text.js';

/** Refusals of meetings and their theme tables. */
export const meetingRefusals = {
  'attendee-twice': {
    kind: 'invalid',
    ja: '同じ人が2回書かれています。1回だけにしてください。',
    en: 'Somebody is named twice. Name each person once.',
  },
  'table-twice': {
    kind: 'invalid',
    ja: '同じ名前のテーブルが2つあります。名前を変えてください。',
    en: 'Two tables have the same name. Give each its own.',
  },
  'too-few-to-seat': {
    kind: 'conflict',
    ja: 'テーブルを組むには3人以上が必要です。参加する人が増えてから、もう一度組んでください。',
    en: 'Tables need at least three people. Compose them when more people take part.',
  },
  'too-few-seats': {
    kind: 'conflict',
    ja: '席が参加する人より少なくなっています。テーブルか席を増やしてください（3席より少ないテーブルは使えません）。',
    en: 'There are fewer seats than people. Add tables or seats (a table of fewer than three seats cannot be used).',
  },
  'tables-do-not-fit': {
    kind: 'conflict',
    ja: '1テーブル3人以上に分けることができません。もっと席の多いテーブルにしてください。',
    en: 'The people cannot be divided into tables of at least three. Use tables with more seats.',
  },
  'seating-not-found': {
    kind: 'unavailable',
    ja: '時間内に席の案が見つかりませんでした。少し待って、もう一度組んでください。',
    en: 'No plan was found in time. Wait a little and compose again.',
  },
  'meeting-not-found': {
    kind: 'not-found',
    ja: 'この会議は見つかりませんでした。',
    en: 'This meeting was not found.',
  },
  'meeting-key-taken': {
    kind: 'conflict',
    ja: 'この記号の会議がすでにあります。内容を変えるときは、その会議を開いて直してください。',
    en: 'There is a meeting with this key already. To change what it says, open it and edit it.',
  },
  'ends-before-start': {
    kind: 'invalid',
    ja: '終わる時刻を、始まる時刻より後にしてください。',
    en: 'It has to end after it starts.',
  },
  'theme-not-offered': {
    kind: 'invalid',
    ja: 'この会議のテーマにないものがあります。会議のテーマの中から選んでください。',
    en: 'There is a theme that this meeting does not have. Choose from the meeting’s themes.',
  },
  'capacity-below-places': {
    kind: 'conflict',
    ja: 'すでに参加が決まっている人より少ない定員にはできません。',
    en: 'More people have a place already: the capacity cannot be lower than that.',
  },
  'meeting-over': {
    kind: 'conflict',
    ja: 'この会議は終わりました。申込みや回答はもう変えられません。',
    en: 'This meeting is over. Applications and answers can no longer be changed.',
  },
  'meeting-called-off': {
    kind: 'conflict',
    ja: 'この会議は中止になりました。',
    en: 'This meeting was called off.',
  },
  'meeting-material-not-found': {
    kind: 'not-found',
    ja: 'この資料は見つかりませんでした。取り下げられたかもしれません。',
    en: 'This material was not found; perhaps it was taken down.',
  },
  'too-much-material': {
    kind: 'conflict',
    ja: '資料は20個までです。いらない資料を消してから、もう一度送ってください。',
    en: 'A meeting takes 20 files. Remove some you do not need and send it again.',
  },
  'attendee-not-found': {
    kind: 'not-found',
    ja: 'この参加者は見つかりませんでした。取り消されたかもしれません。',
    en: 'This attendee was not found; perhaps they withdrew.',
  },
  'attendee-key-taken': {
    kind: 'conflict',
    ja: 'この申込みは、別の名前で届いています。新しい申込みとして送り直してください。',
    en: 'This application came with another name before. Send it as a new one.',
  },
  'too-many-attendees': {
    kind: 'conflict',
    ja: '順番を待つ人がいっぱいです。空きが出てから申し込んでください。',
    en: 'The waiting list is full. Apply when there is room again.',
  },
  'choice-twice': {
    kind: 'invalid',
    ja: '同じテーマを2回選んでいます。希望ごとに違うテーマを選んでください。',
    en: 'A theme is chosen twice. Choose another for each choice.',
  },
  'plan-not-found': {
    kind: 'not-found',
    ja: 'この回の席の案は、まだありません。',
    en: 'There is no plan for this round yet.',
  },
  'round-too-early': {
    kind: 'conflict',
    ja: '前の回の席の案がまだありません。前の回から順に組んでください。',
    en: 'The round before has no plan yet. Compose the rounds in order.',
  },
  'table-not-found': {
    kind: 'not-found',
    ja: 'このテーブルは、この会議にありません。',
    en: 'This meeting has no such table.',
  },
  'table-note-not-found': {
    kind: 'not-found',
    ja: 'このメモは見つかりませんでした。',
    en: 'This note was not found.',
  },
  'doer-not-at-table': {
    kind: 'invalid',
    ja: 'やってみることには、このテーブルにいる自治体の中から、行う自治体を選んでください。',
    en: 'For something to try, choose the municipality that will do it among those at this table.',
  },
  'action-answered': {
    kind: 'conflict',
    ja: 'この「やってみること」は、行う自治体がその後を答えています。書き直せるのは、その自治体と事務局だけです。',
    en: 'The municipality that does this has said what became of it. Only that municipality and the secretariat can edit it now.',
  },
  'too-many-table-notes': {
    kind: 'conflict',
    ja: 'このテーブルのメモがいっぱいです。すでにあるメモに書き足してください。',
    en: 'This table has as many notes as it can hold. Add to a note that is there.',
  },
  'paper-not-published': {
    kind: 'not-found',
    ja: 'まだ公開されていません。',
    en: 'It is not published yet.',
  },
  'meeting-not-begun': {
    kind: 'conflict',
    ja: 'この会議は、まだ始まっていません。始まってから、もう一度送ってください。',
    en: 'This meeting has not begun yet. Send it once it has.',
  },
  'rule-broken-without-reason': {
    kind: 'conflict',
    ja: 'この変更は席の決まりを破ります。それでも保存するときは、理由を書いてください。',
    en: 'This change breaks a rule of seating. To keep it all the same, give a reason.',
  },
} as const satisfies Record<string, RefusalText>;
