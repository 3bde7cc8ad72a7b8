import type { RefusalText } from '../refusal-text.js';

/** Refusals of what members share with one another. */
export const exchangeRefusals = {
  'challenge-not-found': {
    kind: 'not-found',
    ja: 'この課題は見つかりませんでした。',
    en: 'This challenge was not found.',
  },
  'kind-unsaid': {
    kind: 'invalid',
    ja: '種類を「その他」にしたときは、どのような課題かを短く書いてください。',
    en: 'Of another kind: say in a few words which.',
  },
  'challenge-key-taken': {
    kind: 'conflict',
    ja: 'この記号の課題がすでにあります。内容を変えるときは、その課題を開いて直してください。',
    en: 'There is a challenge with this key already. To change what it says, open it and edit it.',
  },
  'own-challenge': {
    kind: 'invalid',
    ja: '自分の自治体の課題には「うちも同じ」を付けられません。',
    en: 'It is the municipality’s own challenge: “same here” is for the others.',
  },
  'answer-not-found': {
    kind: 'not-found',
    ja: 'この答えは見つかりませんでした。',
    en: 'This answer was not found.',
  },
  'answer-key-taken': {
    kind: 'conflict',
    ja: 'この記号の答えがすでにあります。別の答えとして送るときは、新しい記号にしてください。',
    en: 'There is an answer with this key already. For another answer, choose a new key.',
  },
  'practice-not-found': {
    kind: 'not-found',
    ja: 'この事例は見つかりませんでした。',
    en: 'This practice was not found.',
  },
  'unknown-practice-attachment': {
    kind: 'not-found',
    ja: 'この資料は見つかりませんでした。',
    en: 'This document was not found.',
  },
  'practice-withdrawn': {
    kind: 'not-found',
    ja: 'この事例のこの版は取り下げられました。事例の一覧に、新しい版か取り下げた理由があります。',
    en: 'This version of the practice was withdrawn. The list of practices has a newer one, or says why.',
  },
  'practice-not-published': {
    kind: 'conflict',
    ja: 'この事例はまだ公開されていないため、取り下げられません。',
    en: 'This practice is not published yet, so there is nothing to withdraw.',
  },
  'no-practice-draft': {
    kind: 'conflict',
    ja: '書きかけの内容がありません。先に内容を書いて残してください。',
    en: 'Nothing is being written. Write and save the next version first.',
  },
  'practice-not-ready': {
    kind: 'invalid',
    ja: '「取り組んだこと」か「うまくいかなかったこと」のどちらかを書いてください。',
    en: 'Write what was done, or what did not work.',
  },
  'practice-not-proposed': {
    kind: 'conflict',
    ja: '承認に出されていないため、公開できません。担当者が「承認に出す」を押すと公開できます。',
    en: 'The draft was not proposed, so it cannot be published. It has to be proposed first.',
  },
  'figure-not-published': {
    kind: 'invalid',
    ja: 'この数字は、公開した報告のその版にありません。公開した報告の数字から選び直してください。',
    en: 'This figure is not in that edition of the published report. Choose one of those that are.',
  },
  'own-practice': {
    kind: 'invalid',
    ja: '自分の自治体の事例には「ありがとう」を付けられません。',
    en: 'It is the municipality’s own practice: thanks are for the others.',
  },
  'note-not-found': {
    kind: 'not-found',
    ja: 'この書き込みは見つかりませんでした。',
    en: 'This note was not found.',
  },
  'note-key-taken': {
    kind: 'conflict',
    ja: 'この記号の書き込みがすでにあります。別の書き込みとして送るときは、新しい記号にしてください。',
    en: 'There is a note with this key already. For another note, choose a new key.',
  },
  'shared-thing-not-found': {
    kind: 'not-found',
    ja: '通報しようとした内容は見つかりませんでした。',
    en: 'What you wanted to report was not found.',
  },
  'own-shared-thing': {
    kind: 'invalid',
    ja: '自分の自治体が書いたものは通報できません。書き直すか、取り下げてください。',
    en: 'It is the municipality’s own: it cannot be reported. Edit or withdraw it.',
  },
  'reported-thing-not-found': {
    kind: 'not-found',
    ja: 'この内容への通報は見つかりませんでした。',
    en: 'No reports of this were found.',
  },
  'not-an-official': {
    kind: 'forbidden',
    ja: '連絡を希望したり答えたりできるのは、自治体の管理者か担当者として登録された人だけです。プログラムからはできません。',
    en: 'Only somebody who is an administrator or officer of the municipality asks for contact or answers: no program does.',
  },
  'contact-with-no-member': {
    kind: 'invalid',
    ja: '連絡を希望できるのは、ほかの参加自治体だけです。参加していないか、休止しています。',
    en: 'Contact can be asked of other members only. This one is none, or is at rest.',
  },
  'contact-request-open': {
    kind: 'conflict',
    ja: 'この自治体との間に、答えを待っている連絡の希望がすでにあります。「連絡の希望」のページで確かめてください。',
    en: 'Between you and this municipality a contact request is waiting for an answer already. See “Contact requests”.',
  },
  'contact-key-taken': {
    kind: 'conflict',
    ja: 'この記号の連絡の希望がすでにあります。別の希望として送るときは、新しい記号にしてください。',
    en: 'There is a contact request with this key already. For another one, choose a new key.',
  },
  'contact-request-not-found': {
    kind: 'not-found',
    ja: 'この連絡の希望は見つかりませんでした。',
    en: 'This contact request was not found.',
  },
  'contact-request-closed': {
    kind: 'conflict',
    ja: 'この連絡の希望は、すでに答えがあったか、取り下げられたか、希望した自治体が参加自治体ではなくなりました。',
    en: 'This contact request was answered or withdrawn already, or the municipality that asked has left the network.',
  },
  'nothing-to-search': {
    kind: 'invalid',
    ja: '探す言葉がありません。文字か数字を1つ以上入れてください。',
    en: 'There is no word to look for. Type at least one letter or digit.',
  },
  'announcement-not-found': {
    kind: 'not-found',
    ja: 'このお知らせは見つかりませんでした。',
    en: 'This announcement was not found.',
  },
  'announcement-withdrawn': {
    kind: 'not-found',
    ja: 'このお知らせは取り下げられました。お知らせの一覧に理由があります。',
    en: 'This announcement was withdrawn. The list of announcements says why.',
  },
  'announcement-key-taken': {
    kind: 'conflict',
    ja: 'この記号のお知らせがすでにあります。内容を変えるときは、そのお知らせを開いて直してください。',
    en: 'There is an announcement with this key already. To change what it says, open it and edit it.',
  },
  'no-announcement-draft': {
    kind: 'conflict',
    ja: '書きかけの内容がありません。先に内容を書いて残してください。',
    en: 'Nothing is being written. Write and save the next version first.',
  },
  'announcement-not-published': {
    kind: 'conflict',
    ja: 'このお知らせはまだ公開されていません。',
    en: 'This announcement is not published yet.',
  },
  'announcement-past': {
    kind: 'conflict',
    ja: '掲載の最後の日を過ぎています。送るときは、最後の日を直して訂正として公開してください。',
    en: 'Its last day is over. To send it, correct the last day and publish the correction.',
  },
  'correction-unsaid': {
    kind: 'invalid',
    ja: '公開したお知らせを直すときは、何を直したかを書いてください。',
    en: 'Of a correction, say what was put right.',
  },
  'newsletter-empty': {
    kind: 'conflict',
    ja: '前の会報のあとに新しいことがありません。はじめのあいさつを書くか、新しいことがあってから送ってください。',
    en: 'Nothing is new since the last newsletter. Write a few words of your own, or send it when something is.',
  },
  'newsletter-outdated': {
    kind: 'conflict',
    ja: '下見のあとに、内容が変わったか、この号がすでに送られました。もう一度下見をしてください。',
    en: 'What stands in it has changed since you read it, or this number went out already. Look at the preview again.',
  },
  'mailing-not-found': {
    kind: 'not-found',
    ja: 'この発送は見つかりませんでした。',
    en: 'This mailing was not found.',
  },
} as const satisfies Record<string, RefusalText>;
