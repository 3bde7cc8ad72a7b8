import type { RefusalText } from '../refusal-text.js';

/** Refusals of the course catalog. */
export const catalogRefusals = {
  'unknown-course': {
    kind: 'not-found',
    ja: 'この講座は見つかりませんでした。',
    en: 'This course was not found.',
  },
  'doubled-lesson': {
    kind: 'invalid',
    ja: '同じ記号のレッスンが2つあります。',
    en: 'Two lessons have the same key.',
  },
  'lesson-not-found': {
    kind: 'not-found',
    ja: 'このレッスンは見つかりませんでした。',
    en: 'This lesson was not found.',
  },
  'unknown-draft': {
    kind: 'not-found',
    ja: 'この下書きは見つかりませんでした。',
    en: 'This draft was not found.',
  },
  'draft-closed': {
    kind: 'conflict',
    ja: 'この下書きは、公開されたか取りやめられています。講座から、もう一度下書きを開いてください。',
    en: 'This draft was published or given up. Open a draft of the course again.',
  },
  'course-key-taken': {
    kind: 'conflict',
    ja: 'この記号の講座がすでにあります。別の記号にするか、その講座の下書きを開いてください。',
    en: 'There is a course with this key already. Choose another key, or open a draft of that course.',
  },
  'draft-not-ready': {
    kind: 'invalid',
    ja: 'まだ公開できません。示された不足を直してください。',
    en: 'The draft cannot be published yet. Mend what is named.',
  },
  'too-many-versions': {
    kind: 'conflict',
    ja: '版の数が上限の 1,000 に達しました。講座を写して新しい講座にしてください。',
    en: 'The course has reached its limit of 1,000 versions. Copy it to a new course.',
  },
  'too-many-lessons': {
    kind: 'invalid',
    ja: 'レッスンは 200 個までです。',
    en: 'A course has at most 200 lessons.',
  },
  'unknown-skill': {
    kind: 'invalid',
    ja: 'このスキルは、示された版のスキル標準にありません。',
    en: 'This skill does not belong to that version of the skill standard.',
  },
  'unknown-course-file': {
    kind: 'not-found',
    ja: 'このファイルは見つかりませんでした。',
    en: 'This file was not found.',
  },
  'wrong-file-kind': {
    kind: 'invalid',
    ja: 'このファイルは、ここでは使えない種類です。',
    en: 'A file of this kind cannot be used here.',
  },
  'video-source': {
    kind: 'invalid',
    ja: '動画は、ファイルかリンクのどちらか1つを選んでください。',
    en: 'A video is either a file or a link, one of the two.',
  },
  'host-not-own': {
    kind: 'invalid',
    ja: 'この動画のリンク先は、自治体のホストとして登録されていません。管理者に登録を頼んでください。',
    en: 'The video’s host is not named as the municipality’s own. Ask your administrator to name it.',
  },
  'quiz-invalid': {
    kind: 'invalid',
    ja: '確認テストに直すところがあります。示された問題を確かめてください。',
    en: 'The quiz has a mistake. Look at the question that is named.',
  },
  'not-a-quiz': {
    kind: 'invalid',
    ja: 'このレッスンは確認テストではありません。',
    en: 'This lesson is not a quiz.',
  },
  'question-not-asked': {
    kind: 'conflict',
    ja: 'この問題は、いまの受験では出されていません。ページを読み直して、もう一度受けてください。',
    en: 'This question is not asked in this attempt. Load the page again and start anew.',
  },
  'file-type-refused': {
    kind: 'unsupported',
    ja: 'このファイルは受け付けられない種類か、名前と中身が違います。動画は MP4 か WebM、字幕は WebVTT、資料は PDF・Office・画像・テキストにしてください。',
    en: 'The file is of a kind that is not taken, or its content is not what its name says. Videos: MP4 or WebM; captions: WebVTT; attachments: PDF, Office, pictures, text.',
  },
  'range-refused': {
    kind: 'range',
    ja: 'ファイルのこの範囲は読めません。範囲は1つだけ、ファイルの中で示してください。',
    en: 'This range of the file cannot be read. Ask for one range within the file.',
  },
} as const satisfies Record<string, RefusalText>;
