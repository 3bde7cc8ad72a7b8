import type { RefusalText } from '../refusal-text.js';

/** Refusals of outcome tracking: surveys, placements and use at work. */
export const outcomesRefusals = {
  'survey-answered': {
    kind: 'conflict',
    ja: 'このアンケートには、すでに別の答えが届いています。',
    en: 'This survey was answered before, with other answers.',
  },
  'no-answer': {
    kind: 'invalid',
    ja: '答えが1つもありません。',
    en: 'There is no answer in it.',
  },
  'item-key-twice': {
    kind: 'invalid',
    ja: '同じ記号の設問・選択肢・行が2つあります。記号は1つずつ変えてください。',
    en: 'Two items, options or rows have the same key. Give each its own.',
  },
  'item-cannot-count': {
    kind: 'invalid',
    ja: '満足度・理解度に数える設問は5点満点で1つずつ、実務での活用に数える設問は yes と no の1つを選ぶ形にしてください。',
    en: 'What counts as satisfaction or understanding has five points, use at work the options yes and no; one item each.',
  },
  'unknown-questionnaire': {
    kind: 'not-found',
    ja: 'このアンケート（または版）は見つかりませんでした。',
    en: 'This questionnaire, or this version of it, was not found.',
  },
  'wave-twice': {
    kind: 'invalid',
    ja: '同じ調査時期が2つあります。1つの時期には1つのアンケートを選んでください。',
    en: 'One wave is named twice. Choose one questionnaire for each.',
  },
  'wave-running': {
    kind: 'conflict',
    ja: 'この時期の案内はもう出ています。アンケートの版と記名・匿名は変えられません。日数は、これから案内する人に対して変えられます。',
    en: 'Invitations of this wave are out: its questionnaire, version and anonymity stay. Days may be changed for people still to be invited.',
  },
  'not-invited': {
    kind: 'not-found',
    ja: 'このアンケートの案内は、まだ出ていません。',
    en: 'There is no invitation to this survey yet.',
  },
  'wave-closed': {
    kind: 'conflict',
    ja: 'このアンケートの回答期間は終わりました。',
    en: 'This survey is closed.',
  },
  'wave-anonymous': {
    kind: 'conflict',
    ja: 'この時期のアンケートは匿名です。届いた案内から答えてください。',
    en: 'This survey is anonymous. Answer it from the invitation.',
  },
  'answer-unfit': {
    kind: 'invalid',
    ja: '設問に合わない答えがあります。示された設問を確かめてください。',
    en: 'An answer does not fit its item. Check the item named.',
  },
  'answer-missing': {
    kind: 'invalid',
    ja: '必ず答える設問に、答えがありません。',
    en: 'An item that must be answered has no answer.',
  },
  'answered-anonymously': {
    kind: 'conflict',
    ja: '匿名の回答は、もう送られています。だれの回答か分からないようにしているため、変えられません。',
    en: 'Your anonymous answers were sent. Nobody knows which they are, so they cannot be changed.',
  },
  'not-a-job-seeker': {
    kind: 'invalid',
    ja: '就職の確認は、求職者の事業の受講登録にだけ記録できます。',
    en: 'Placements are checked in programmes for job seekers only.',
  },
  'starts-later': {
    kind: 'invalid',
    ja: '就職日が確認日より後です。まだ働き始めていないときは「働いていない」を選んでください。',
    en: 'Work begins after the day of the check. Who has not begun yet does not work.',
  },
  'check-not-due': {
    kind: 'conflict',
    ja: 'この時期の確認は、まだ始まっていません。修了から3か月後・6か月後の日が来てから記録してください。',
    en: 'This check is not due yet. Record it from three, or six, months after completion on.',
  },
  'said-later': {
    kind: 'invalid',
    ja: '同意の日が今日より後です。書面の日付を確かめてください。',
    en: 'The day of the consent is after today. Check the day on the paper.',
  },
  'no-work-said': {
    kind: 'conflict',
    ja: '働いているという答えが、まだありません。先に、働いているかどうかを記録してください。',
    en: 'Nobody has said yet that this person works. Record that first.',
  },
  'address-of-anybody': {
    kind: 'invalid',
    ja: 'だれでも作れるメールアドレスです。会社のメールアドレスを入力してください。ないときは、担当者に相談してください。',
    en: 'Anybody can have an address there. Enter one of the company; if it has none, ask your office.',
  },
  'company-check-withdrawn': {
    kind: 'conflict',
    ja: 'この確認は、いりません。本人が同意を取り消したか、答えを変えました。',
    en: 'This is not asked any more: the person withdrew the consent, or changed what they said.',
  },
  'company-check-answered': {
    kind: 'conflict',
    ja: 'この確認には、もう答えが届いています。違うときは、自治体の担当者に知らせてください。',
    en: 'This was answered. If the answer is wrong, tell the municipality’s office.',
  },
  'not-a-staff-member': {
    kind: 'invalid',
    ja: '新しい業務は、職員の事業の受講登録にだけ記録できます。',
    en: 'New duties are recorded in programmes for staff only.',
  },
  'own-words-only': {
    kind: 'invalid',
    ja: '受講者は、本人が伝えたこととしてだけ記録できます。担当者や上司の確認は、担当者が記録します。',
    en: 'Learners speak for themselves only. What the office or a manager checked is recorded by the office.',
  },
  'duties-begin-later': {
    kind: 'invalid',
    ja: '新しい業務の開始日が確認日より後です。業務が始まってから記録してください。',
    en: 'The new duties begin after the day of the check. Record them when they have begun.',
  },
  'no-company': {
    kind: 'invalid',
    ja: '業態転換の段階は、企業の事業で、企業に所属する受講者の受講登録から記録できます。',
    en: 'Stages of 業態転換 are recorded in programmes for companies, by an enrolment of somebody who belongs to one.',
  },
  'stage-begins-later': {
    kind: 'invalid',
    ja: '段階に入った日が確認日より後です。入ってから記録してください。',
    en: 'The stage begins after the day of the check. Record it when it has begun.',
  },
  'unknown-use': {
    kind: 'not-found',
    ja: 'この活用の報告は見つかりませんでした。先に報告を記録してください。',
    en: 'This use at work was not found. Record it first.',
  },
  'not-their-manager': {
    kind: 'invalid',
    ja: 'この人は、いま受講者の上司（部署長・企業担当者）ではありません。別の人を選んでください。',
    en: 'This is no manager of the learner today. Choose somebody else.',
  },
  'address-elsewhere': {
    kind: 'invalid',
    ja: '同じ自治体・同じ企業のメールアドレスを入力してください。ほかのアドレスに頼むときは、担当者に相談してください。',
    en: 'Enter an address of the same municipality or company. Ask your office to write to another one.',
  },
  'own-address': {
    kind: 'invalid',
    ja: '受講者本人のアドレスには、確認を頼めません。',
    en: 'The learner’s own address cannot be asked to confirm.',
  },
  'confirmer-left': {
    kind: 'conflict',
    ja: 'このリンクを受け取った人は、いまは受講者の上司ではありません。担当者が、別の人に確認を頼み直します。',
    en: 'Whom this link was sent to does not lead the learner any more. The office will ask somebody else.',
  },
  'use-changed': {
    kind: 'conflict',
    ja: '表示したあとに、報告の時間が変わりました。読み直してから、もう一度答えてください。',
    en: 'The hours were changed after you saw them. Look again, then answer.',
  },
  'left-before-start': {
    kind: 'invalid',
    ja: '離職日が就職日より前です。',
    en: 'The day of leaving is before the day of starting work.',
  },
  'too-many-outcomes': {
    kind: 'conflict',
    ja: '1人につき記録できる数を超えました。',
    en: 'Too many records for one enrolment.',
  },
} as const satisfies Record<string, RefusalText>;
