import type { RefusalText } from '../refusal-text.js';

export const procurementRefusals = {
  'purchase-not-found': {
    kind: 'not-found',
    ja: 'この共同調達は見つかりませんでした。',
    en: 'This joint purchase was not found.',
  },
  'purchase-key-taken': {
    kind: 'conflict',
    ja: 'この記号の共同調達がすでにあります。別の記号にしてください。',
    en: 'There is another joint purchase with this key. Choose another key.',
  },
  'purchase-ends-before-start': {
    kind: 'invalid',
    ja: '利用が終わる日を、始まる日より後にしてください。',
    en: 'The last day has to come after the first one.',
  },
  'purchase-crosses-fiscal-year': {
    kind: 'invalid',
    ja: '利用の期間を、1つの年度（4月から翌年3月まで）の中にしてください。年度をまたぐ契約は、まだ扱えません。',
    en: 'Keep the days within one fiscal year, from April to March. A purchase over several cannot be billed yet.',
  },
  'tiers-unsorted': {
    kind: 'invalid',
    ja: '価格帯は、席数の少ない順に並べてください。',
    en: 'Put the price tiers in the order of their seats, the fewest first.',
  },
  'tier-twice': {
    kind: 'invalid',
    ja: '同じ席数から始まる価格帯が2つあります。1つにしてください。',
    en: 'Two price tiers begin at the same number of seats. Keep one.',
  },
  'tiers-gap': {
    kind: 'invalid',
    ja: '最初の価格帯は1席から始めてください。単価のない席数があります。',
    en: 'The first price tier has to begin at one seat: some numbers of seats have no price.',
  },
  'buyer-not-member': {
    kind: 'conflict',
    ja: '共同調達に加われるのは、今日ネットワークに参加している自治体だけです。',
    en: 'Only municipalities that are members of the network today can take part in a joint purchase.',
  },
  'not-lead': {
    kind: 'forbidden',
    ja: 'これは代表団体と事務局だけができます。',
    en: 'Only the lead body and the secretariat can do this.',
  },
  'step-not-next': {
    kind: 'conflict',
    ja: 'この段階には、いまは進めません。順番に進めてください。',
    en: 'This is not the next step. Take the steps in order.',
  },
  'step-before-last': {
    kind: 'invalid',
    ja: '前の段階の日より前の日にはできません。',
    en: 'The day lies before the day of the step before.',
  },
  'survey-not-open': {
    kind: 'conflict',
    ja: '意向調査がまだ始まっていません。',
    en: 'The survey of intents is not open yet.',
  },
  'procurement-frozen': {
    kind: 'conflict',
    ja: '参加と席数は確定しました。もう変えられません。席を増やすときは追加してください。',
    en: 'Who takes part with how many seats is fixed and cannot be changed. To have more seats, add them.',
  },
  'not-frozen': {
    kind: 'conflict',
    ja: '参加と席数がまだ確定していません。意向調査の席数を変えてください。',
    en: 'Who takes part with how many seats is not fixed yet. Declare another number of seats.',
  },
  'too-many-buyers': {
    kind: 'conflict',
    ja: 'この共同調達に加われる自治体の数がいっぱいです。',
    en: 'As many municipalities as can take part have declared their intent.',
  },
  'no-buyers': {
    kind: 'conflict',
    ja: '席数を示した参加自治体がありません。',
    en: 'No member has declared how many seats it wants.',
  },
  'no-intent': {
    kind: 'conflict',
    ja: '先に、ほしい席数を示してください。',
    en: 'Declare first how many seats you want.',
  },
  'specification-not-agreed': {
    kind: 'conflict',
    ja: '最新の仕様書に合意していない自治体があります。全員の合意がそろうと進めます。',
    en: 'Somebody has not agreed to the newest specification. It can go on once all have.',
  },
  'specification-not-next': {
    kind: 'conflict',
    ja: '仕様書の次の版の番号ではありません。公開した版は変えられません。',
    en: 'This is not the next version of the specification, and a published version cannot be changed.',
  },
  'specification-not-found': {
    kind: 'not-found',
    ja: 'この版の仕様書は見つかりませんでした。',
    en: 'This version of the specification was not found.',
  },
  'specification-outdated': {
    kind: 'conflict',
    ja: '新しい版の仕様書があります。新しい版を読んで合意してください。',
    en: 'There is a newer version of the specification. Read and agree to that one.',
  },
  'not-a-buyer': {
    kind: 'conflict',
    ja: 'この共同調達に参加していない自治体です。',
    en: 'This municipality does not take part in the purchase.',
  },
  'buyer-not-found': {
    kind: 'not-found',
    ja: 'この共同調達に参加している自治体の中に、見つかりませんでした。',
    en: 'No such municipality takes part in the purchase.',
  },
  'addition-key-taken': {
    kind: 'conflict',
    ja: 'この記号の追加が、別の席数か日付ですでにあります。新しい記号にしてください。',
    en: 'There is an addition with this key that says something else. Choose a new key.',
  },
  'additions-closed': {
    kind: 'conflict',
    ja: '席を追加できるのは、契約のあとから精算の前までです。',
    en: 'Seats can be added once there is a contract, and until the purchase is settled.',
  },
  'addition-too-large': {
    kind: 'conflict',
    ja: '参加確定のときの全体の席数より多い追加はできません。数を確かめてください。',
    en: 'More seats than the purchase had in all when it was fixed cannot be added at once. Check the number.',
  },
  'outside-purchase-days': {
    kind: 'invalid',
    ja: '席を使える期間の中の日にしてください。',
    en: 'The day lies outside the days on which there are seats.',
  },
  'seats-not-allocated': {
    kind: 'conflict',
    ja: '席はまだ配られていません。代表団体が「席配賦」に進めると使えます。',
    en: 'Seats are not there yet. The lead has to take the purchase to the allocation of seats.',
  },
  'seats-exhausted': {
    kind: 'conflict',
    ja: 'その日からあとに、空いている席が足りない日があります。席を返してもらうか、追加してください。',
    en: 'On that day or a later one there are not enough free seats. Release some, or add more.',
  },
  'seat-key-taken': {
    kind: 'conflict',
    ja: 'この記号は、別の人か別の日の席にすでに使われています。新しい記号にしてください。',
    en: 'This key stands for something else that was done with a seat. Choose a new key.',
  },
  'seat-held-then': {
    kind: 'conflict',
    ja: 'この人は、その日にはすでに席を持っていました。席を手放した日からにしてください。',
    en: 'This person had a seat on that day already. Begin on the day on which it was released.',
  },
  'seat-not-found': {
    kind: 'not-found',
    ja: 'この人の席は見つかりませんでした。',
    en: 'No seat of this person was found.',
  },
  'release-before-assignment': {
    kind: 'invalid',
    ja: '席を持った日より前には手放せません。',
    en: 'A seat cannot be released before the day on which it was given.',
  },
  'loan-not-found': {
    kind: 'not-found',
    ja: 'この席の貸し借りは見つかりませんでした。',
    en: 'This loan of seats was not found.',
  },
  'lender-seats-exhausted': {
    kind: 'conflict',
    ja: '貸す自治体に空いている席が足りません。貸す自治体と相談してください。',
    en: 'The municipality that lends has not enough free seats any more. Talk to it.',
  },
  'loan-to-itself': {
    kind: 'invalid',
    ja: '自分の自治体には貸せません。',
    en: 'A municipality cannot lend to itself.',
  },
  'loan-key-taken': {
    kind: 'conflict',
    ja: 'この記号の申し出が、別の内容ですでにあります。新しい記号にしてください。',
    en: 'There is an offer with this key that says something else. Choose a new key.',
  },
  'loan-answered': {
    kind: 'conflict',
    ja: 'この申し出には、すでに返事があります。',
    en: 'This offer has been answered already.',
  },
  'not-borrower': {
    kind: 'forbidden',
    ja: 'これは、席を借りる自治体だけができます。',
    en: 'Only the municipality that borrows can do this.',
  },
  'return-before-loan': {
    kind: 'invalid',
    ja: '借りた日より前には返せません。',
    en: 'Seats cannot be returned before the day on which they were lent.',
  },
  'return-too-many': {
    kind: 'conflict',
    ja: '借りている席より多くは返せません。まだ借りていない席も返せません。',
    en: 'More seats than are borrowed cannot be returned.',
  },
  'return-key-taken': {
    kind: 'conflict',
    ja: 'この記号の返却が、別の内容ですでにあります。新しい記号にしてください。',
    en: 'There is a return with this key that says something else. Choose a new key.',
  },
  'moment-too-recent': {
    kind: 'invalid',
    ja: 'その時点に分かっていたことは、まだ定まっていません。10秒より前の時点にしてください。',
    en: 'What was known at that moment is not settled yet. Ask for a moment more than ten seconds ago.',
  },
  'case-not-found': {
    kind: 'not-found',
    ja: 'この共同調達の事例は見つかりませんでした。',
    en: 'No case of this joint purchase was found.',
  },
  'case-too-early': {
    kind: 'conflict',
    ja: '事例を書けるのは、共同調達が「席配賦」まで進んだあとです。',
    en: 'A case can be written once the purchase has come to the allocation of seats.',
  },
} as const satisfies Record<string, RefusalText>;
