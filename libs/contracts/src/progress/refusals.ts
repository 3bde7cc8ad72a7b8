import type { RefusalText } from '../refusal-text.js';

/** Refusals of progress tracking: programmes, enrolments and learning events. */
export const progressRefusals = {
  'unknown-programme': {
    kind: 'not-found',
    ja: 'この事業は見つかりませんでした。',
    en: 'This programme was not found.',
  },
  'period-reversed': {
    kind: 'invalid',
    ja: '終わりの日が、始まりの日より前です。',
    en: 'The last day is before the first day.',
  },
  'audience-fixed': {
    kind: 'conflict',
    ja: '受講登録がある事業の対象は変えられません。',
    en: 'The audience of a programme with enrolments cannot be changed.',
  },
  'purchase-fixed': {
    kind: 'conflict',
    ja: '受講者か順番待ちの人がいる事業では、席を使う共同調達を、すぐに別のものへは変えられません。先に「使わない」にして、席が返るまで1分ほど待ってから選んでください。',
    en: 'Somebody is enrolled or waits here, so another joint purchase cannot follow at once. Choose none first, and wait a minute or so until the seats are back.',
  },
  'purchase-over': {
    kind: 'conflict',
    ja: 'この共同調達は期間が終わっているため、席を使えません。',
    en: 'This joint purchase is over, so there are no seats to use.',
  },
  'seat-on-its-way': {
    kind: 'conflict',
    ja: 'いま、この人に席を割り当てています。1分ほど待って、もう一度開いてください。',
    en: 'A seat is on its way to this person. Wait a minute and look again.',
  },
  'no-joint-seats': {
    kind: 'conflict',
    ja: 'この事業は、共同調達の席を使っていません。',
    en: 'This programme uses no seats of a joint purchase.',
  },
  'seat-not-asked': {
    kind: 'conflict',
    ja: 'この席は、いま返すことになっていません。',
    en: 'This seat is not about to go back.',
  },
  'seat-given-back': {
    kind: 'conflict',
    ja: '席は、もう戻っています。学んだ記録は残っています。続けるときは「わたしの学習」で席をもう一度申し込んでください。',
    en: 'The seat has gone back. What was learned is kept. To go on, ask for a seat again on the page “My learning”.',
  },
  'programme-closed': {
    kind: 'conflict',
    ja: 'この事業は締められています。変えるときは、理由を添えて事業を開き直してください。',
    en: 'This programme has been closed. To change anything, open it again and say why.',
  },
  'window-reversed': {
    kind: 'invalid',
    ja: '募集の終わりの日が、始まりの日より前です。',
    en: 'Applications would end before they begin.',
  },
  'path-unclear': {
    kind: 'invalid',
    ja: '学ぶ順番に誤りがあります。事業にない講座、二度出てくる講座、自分自身を前提とする講座がないか確かめてください。',
    en: 'The path is not clear: a course is not in the programme, stands there twice, or would come before itself.',
  },
  'prerequisite-missing': {
    kind: 'conflict',
    ja: 'この講座の前に修了する講座があります。先にそちらを学んでください。',
    en: 'Another course has to be completed before this one. Learn that one first.',
  },
  'places-taken': {
    kind: 'conflict',
    ja: '決まった人数より少ない定員にはできません。',
    en: 'More seats are taken than there would be places.',
  },
  'programme-key-taken': {
    kind: 'conflict',
    ja: 'この記号の事業がすでにあります。別の記号を付けてください。',
    en: 'There is a programme with this key already. Choose another one.',
  },
  'no-course-left': {
    kind: 'conflict',
    ja: '写せる講座がありません。すべて取り下げられています。',
    en: 'No course is left to copy: all of them have been withdrawn.',
  },
  'unknown-application': {
    kind: 'not-found',
    ja: 'この申込みは見つかりませんでした。',
    en: 'This application was not found.',
  },
  'other-audience': {
    kind: 'conflict',
    ja: 'この事業は、別の方を対象にしています。',
    en: 'This programme is for others.',
  },
  'applications-not-open': {
    kind: 'conflict',
    ja: 'いまは、この事業の申込みを受け付けていません。募集期間を確かめてください。',
    en: 'Applications for this programme are not taken now. Check the days on which they are.',
  },
  'wrong-link': {
    kind: 'not-found',
    ja: 'このリンクは使えません。期限が過ぎたか、すでに使われたか、新しいリンクが送られています。新しいメールがあればそのリンクを開き、なければ自治体の担当者に問い合わせてください。',
    en: 'This link does not work: it has ended, was used, or a newer one was sent. Open the newer mail if there is one, else ask the office of the municipality.',
  },
  'already-started': {
    kind: 'conflict',
    ja: '受講を始めた後は、ここから取り消せません。担当者に連絡してください。',
    en: 'Learning has begun, so this cannot be taken back here. Ask the office.',
  },
  'already-decided': {
    kind: 'conflict',
    ja: 'この申込みはすでに決定されているため、内容を変えられません。担当者に連絡してください。',
    en: 'The application has been decided and cannot be changed any more. Ask the office.',
  },
  'already-accepted': {
    kind: 'conflict',
    ja: 'この申込みはすでに受け入れが決まっています。取りやめるときは、受講を終了してください。',
    en: 'The application has been accepted. To take it back, end the enrolment.',
  },
  'application-withdrawn': {
    kind: 'conflict',
    ja: 'この申込みは取り下げられています。',
    en: 'The application has been withdrawn.',
  },
  'application-unconfirmed': {
    kind: 'conflict',
    ja: 'この申込みは、まだメールアドレスが確かめられていません。',
    en: 'The address of this application has not been confirmed yet.',
  },
  'offer-over': {
    kind: 'conflict',
    ja: '席のご案内の期限が過ぎたか、すでに回答されています。',
    en: 'The offer of the seat is over, or was answered.',
  },
  'no-places-left': {
    kind: 'conflict',
    ja: '空いている席がありません。補欠にするか、定員を増やしてください。',
    en: 'No place is left. Put the applicant on the waiting list, or raise the number of places.',
  },
  'no-seats-left': {
    kind: 'conflict',
    ja: '企業に割り当てられた席を、すべて使っています。',
    en: 'All seats of the company are taken.',
  },
  'no-address': {
    kind: 'conflict',
    ja: '連絡先のメールアドレスがないため、申し込めません。担当者に連絡してください。',
    en: 'There is no address to write to, so you cannot apply here. Ask the office.',
  },
  'unknown-enrolment': {
    kind: 'not-found',
    ja: 'この受講登録は見つかりませんでした。',
    en: 'This enrolment was not found.',
  },
  'unknown-challenge': {
    kind: 'invalid',
    ja: 'この課題は、自治体の一覧にありません。一覧から選び直してください。',
    en: 'This challenge is not in the municipality’s list. Choose another one.',
  },
  'challenge-key-twice': {
    kind: 'invalid',
    ja: '同じキーの課題が2つあります。1つにしてください。',
    en: 'A challenge’s key stands twice. Keep one of them.',
  },
  'share-staff-only': {
    kind: 'invalid',
    ja: '所属長に見せることを選べるのは、庁内職員だけです。',
    en: 'Only staff can share the reason with their manager.',
  },
  'reason-missing': {
    kind: 'conflict',
    ja: '学ぶ理由が、まだ書かれていません。先に学ぶ理由を書いてください。',
    en: 'No reason to learn has been stated yet. State it first.',
  },
  'not-at-the-end': {
    kind: 'conflict',
    ja: 'ふり返りは、修了したあとか、事業が終わったあとに書けます。',
    en: 'Look back when you have completed the programme, or when it is over.',
  },
  'fonts-missing': {
    kind: 'unavailable',
    ja: '文書を作るための日本語フォントが、サーバーに入っていません。運用担当に知らせてください。',
    en: 'The Japanese fonts that documents are set in are not installed. Tell whoever runs the platform (fonts-noto-cjk).',
  },
  'wrong-stop-link': {
    kind: 'forbidden',
    ja: 'このリンクは使えません。メールのリンクを、もう一度そのまま開いてください。',
    en: 'This link does not work. Open the link of the mail again as it is.',
  },
  'unknown-session': {
    kind: 'not-found',
    ja: 'この集合研修は見つかりませんでした。',
    en: 'This session was not found.',
  },
  'not-a-class-lesson': {
    kind: 'invalid',
    ja: 'このレッスンはここで学ぶレッスンのため、集合研修にはできません。',
    en: 'This lesson is learned here and is not held as a session.',
  },
  'session-time-wrong': {
    kind: 'invalid',
    ja: '集合研修の終わりは、始まりより後で、24時間以内にしてください。',
    en: 'A session ends after it begins, and within 24 hours.',
  },
  'session-cancelled': {
    kind: 'conflict',
    ja: 'この集合研修は中止になりました。',
    en: 'This session was cancelled.',
  },
  'session-full': {
    kind: 'conflict',
    ja: 'この集合研修は満席です。別の回を選んでください。',
    en: 'This session is full. Choose another one.',
  },
  'session-begun': {
    kind: 'conflict',
    ja: 'この集合研修は、すでに始まっているか終わっています。',
    en: 'This session has begun or is over.',
  },
  'session-not-open': {
    kind: 'conflict',
    ja: '受付の時間ではありません。受付は開始の1時間前から終了までです。',
    en: 'Reception is open from an hour before the session until its end.',
  },
  'session-attended': {
    kind: 'conflict',
    ja: 'すでに出席が記録されています。',
    en: 'Attendance has been recorded already.',
  },
  'attendance-taken-back': {
    kind: 'conflict',
    ja: '受付は、あとで取り消されています。受付の人に声をかけ、名簿を見てもう一度受け付けてもらってください。',
    en: 'This attendance was taken back. Ask at the desk, where it can be recorded once more.',
  },
  'not-attended': {
    kind: 'conflict',
    ja: '受付がまだ記録されていません。名簿を見直してください。',
    en: 'No attendance is recorded. Look at the list again.',
  },
  'capacity-below-registered': {
    kind: 'conflict',
    ja: '申込者がこの定員より多くなっています。',
    en: 'More people are registered than that.',
  },
  'wrong-session-code': {
    kind: 'forbidden',
    ja: '受付のコードが違うか、古くなっています。会場の画面のコードをもう一度読み取ってください。',
    en: 'The code is wrong or too old. Scan the code on the screen again.',
  },
  'unknown-certificate': {
    kind: 'not-found',
    ja: 'この修了証は見つかりませんでした。番号の写し間違いがないか確かめてください。',
    en: 'This certificate was not found. Check its code.',
  },
  'same-programme': {
    kind: 'invalid',
    ja: 'いまと同じ事業には移せません。別の事業を選んでください。',
    en: 'The person is in this programme already. Choose another one.',
  },
  'not-external': {
    kind: 'invalid',
    ja: 'このレッスンはここで学ぶレッスンのため、ファイルから修了にはできません。',
    en: 'This lesson is learned here and is not completed by a file.',
  },
  'already-ended': {
    kind: 'conflict',
    ja: 'この受講登録は、別の理由か別の日で終了しています。',
    en: 'This enrolment has ended already, for another reason or on another day.',
  },
  'event-id-reused': {
    kind: 'conflict',
    ja: 'この記録の番号は、別の内容で使われています。',
    en: 'This event id was used before with another body.',
  },
  'course-not-in-programme': {
    kind: 'invalid',
    ja: 'この講座は、この事業に含まれていません。',
    en: 'This course does not belong to the programme.',
  },
  'lesson-missing': {
    kind: 'invalid',
    ja: 'どのレッスンの記録かが示されていません。',
    en: 'The event does not name its lesson.',
  },
  'unknown-lesson': {
    kind: 'invalid',
    ja: 'このレッスンは、この講座にありません。',
    en: 'This lesson does not belong to the course.',
  },
  'score-missing': {
    kind: 'invalid',
    ja: '点数が示されていません。',
    en: 'The event does not carry its score.',
  },
  'score-not-trusted': {
    kind: 'forbidden',
    ja: '点数は、問題の採点からだけ記録できます。',
    en: 'Scores are recorded only by grading.',
  },
  'completion-not-trusted': {
    kind: 'forbidden',
    ja: 'このレッスンの修了は、採点か、提供者からの記録でだけ決まります。',
    en: 'This lesson is completed only by grading, or by its provider’s records.',
  },
  'enrolment-ended': {
    kind: 'conflict',
    ja: 'この受講登録は終了しています。',
    en: 'This enrolment has ended.',
  },
  'outside-period': {
    kind: 'conflict',
    ja: 'この事業の期間の外のため、記録できません。',
    en: 'It lies outside of the period of the programme.',
  },
  'attempt-reused': {
    kind: 'conflict',
    ja: 'この受験の番号は、別の答えで使われています。',
    en: 'This attempt id was used before with other answers.',
  },
  'no-attempts-left': {
    kind: 'conflict',
    ja: '受験できる回数を使い終わりました。担当者に相談してください。',
    en: 'There are no attempts left. Ask your office.',
  },
  'course-withdrawn': {
    kind: 'conflict',
    ja: 'この講座は取り下げられているため、新しく選べません。',
    en: 'This course has been withdrawn and cannot be chosen any more.',
  },
  'course-key-twice': {
    kind: 'conflict',
    ja: '記号が同じ講座が2つあります。1つの事業にはどちらか1つを選んでください。',
    en: 'Two of the courses have the same key. A programme takes one of them.',
  },
  'future-time': {
    kind: 'invalid',
    ja: '先の日時の記録は受け付けられません。',
    en: 'An event in the future is not accepted.',
  },
  'too-many-events': {
    kind: 'conflict',
    ja: 'この受講登録の記録が上限の 20,000 件に達しました。',
    en: 'This enrolment has reached its limit of 20,000 events.',
  },
  'consent-missing': {
    kind: 'conflict',
    ja: 'この事業では、個人情報の取扱いについての同意が必要です。説明を読み、同意してから、もう一度行ってください。',
    en: 'This programme needs consent to its privacy notice. Read it and consent, then try again.',
  },
  'consent-not-needed': {
    kind: 'conflict',
    ja: 'この事業では、同意は必要ありません。',
    en: 'This programme does not ask for consent.',
  },
  'notice-missing': {
    kind: 'invalid',
    ja: '同意が必要な事業には、個人情報の取扱いについての説明の版を示してください。',
    en: 'A programme that needs consent must name the version of its privacy notice.',
  },
  'notice-version-needed': {
    kind: 'conflict',
    ja: '受講者がいる事業で説明の文を変えるときは、説明の版も変えてください。同意は、読んだ版に対するものです。',
    en: 'Somebody is enrolled: with another text of the privacy notice, name another version. Consent is to what was read.',
  },
  'notice-outdated': {
    kind: 'conflict',
    ja: '個人情報の取扱いについての説明が新しくなりました。新しい説明を読んでから、もう一度答えてください。',
    en: 'The privacy notice has a newer version. Read it, then answer again.',
  },
  'paper-date-missing': {
    kind: 'invalid',
    ja: '同意書の日付を入れてください。',
    en: 'Give the date on the paper.',
  },
  'paper-by-office': {
    kind: 'forbidden',
    ja: '紙の同意書は、自治体の担当者だけが記録できます。',
    en: 'Only the office records consent given on paper.',
  },
  'date-in-future': {
    kind: 'invalid',
    ja: '先の日付は入れられません。',
    en: 'The date lies in the future.',
  },
  'too-many-consents': {
    kind: 'conflict',
    ja: 'この受講登録について記録できる同意の数を超えました。',
    en: 'Too many words of consent for one enrolment.',
  },
  'use-stopped': {
    kind: 'conflict',
    ja: 'この方の個人情報は、利用が停止されています。個人情報の担当者に確かめてください。',
    en: 'The use of this person’s data has been stopped. Ask whoever is in charge of personal data.',
  },
} as const satisfies Record<string, RefusalText>;
