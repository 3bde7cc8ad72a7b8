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
  'purchase-too-long': {
    kind: 'invalid',
    ja: '利用の期間は、5つの年度（4月から翌年3月まで）までにしてください。',
    en: 'Keep the days within five fiscal years, from April to March.',
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
  'terms-outdated': {
    kind: 'conflict',
    ja: '共同調達の条件が変わりました。新しい条件を読んでから、席数を示してください。',
    en: 'The terms of the purchase have changed. Read the new ones, then declare your seats.',
  },
  'intent-outdated': {
    kind: 'conflict',
    ja: '条件が変わったあと、席数を示し直していない自治体があります。全員が示し直すと確定できます。',
    en: 'Somebody has not declared its seats anew since the terms changed. It can be fixed once all have.',
  },
  'sealed-numbers-declared': {
    kind: 'conflict',
    ja: '席数を見せない約束で、席数を示した自治体があります。見せるようには変えられません。',
    en: 'Somebody has declared seats on the promise that others do not see them. They cannot be opened now.',
  },
  'declared-not-invited': {
    kind: 'conflict',
    ja: '席数を示した自治体は、招く自治体から外せません。その自治体が取り下げると外せます。',
    en: 'A municipality that has declared seats stays invited, until it withdraws.',
  },
  'too-many-plan-changes': {
    kind: 'conflict',
    ja: '意向調査が始まってから変えた回数が、20回になりました。これ以上は変えられません。',
    en: 'It was changed 20 times since the survey opened, and cannot be changed again.',
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
    ja: '参加確定のときの全体の席数より多い追加はできません（全体の席数が見えないときは、自分の席数まで）。数を確かめてください。',
    en: 'More seats than the purchase had in all when it was fixed cannot be added at once; where you may not see that sum, more than your own. Check the number.',
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
    ja: 'その日からあとに、空いている席が足りない日があります。事業に取り置いた席は、その事業の人だけが使えます。席を返してもらうか、取り置きを変えるか、席を追加してください。',
    en: 'On that day or a later one there are not enough free seats; those that are set aside are for their programme alone. Release some, set fewer or more aside, or add seats.',
  },
  'allotment-key-taken': {
    kind: 'conflict',
    ja: 'この記号は、別の取り置きにすでに使われています。新しい記号にしてください。',
    en: 'This key stands for other seats that were set aside. Choose a new key.',
  },
  'pool-below-assigned': {
    kind: 'conflict',
    ja: 'この事業の人がその日かそのあとに使っている席の数より、少なくはできません。席を返してもらうか、0席（取り置きなし）にしてください。',
    en: 'People of this programme have more seats than that, on that day or a later one. Release some, or set 0 aside.',
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
  'clause-not-found': {
    kind: 'not-found',
    ja: 'この版の仕様書に、この番号の条項はありません。',
    en: 'This version of the specification has no clause with this number.',
  },
  'comment-key-taken': {
    kind: 'conflict',
    ja: 'この記号の意見が、別の内容ですでにあります。新しい記号にしてください。',
    en: 'There is a comment with this key that says something else. Choose a new key.',
  },
  'comment-not-found': {
    kind: 'not-found',
    ja: 'この意見は見つかりませんでした。',
    en: 'This comment was not found.',
  },
  'not-commenter': {
    kind: 'forbidden',
    ja: 'これは、意見を書いた自治体だけができます。',
    en: 'Only the municipality that wrote the comment can do this.',
  },
  'comment-answered': {
    kind: 'conflict',
    ja: '代表団体が答えた意見は、取り消せません。',
    en: 'A comment that was answered cannot be taken back.',
  },
  'comment-withdrawn': {
    kind: 'conflict',
    ja: 'この意見は、書いた自治体が取り消しました。',
    en: 'The municipality that wrote this comment took it back.',
  },
  'taken-up-in-no-version': {
    kind: 'invalid',
    ja: '意見を反映する版は、意見が出た版より後で、次に公開する版までにしてください。',
    en: 'A comment is taken up in a version after its own, the next one to be published at the latest.',
  },
  'shared-specification-not-found': {
    kind: 'not-found',
    ja: 'この仕様書は、共有されている仕様書の中に見つかりませんでした。',
    en: 'This specification was not found among those that are shared.',
  },
  'criteria-fixed': {
    kind: 'conflict',
    ja: '見積が入力されたあとは、評価基準を変えられません。',
    en: 'Once a quote is there, what quotes are weighed by cannot be changed.',
  },
  'criterion-twice': {
    kind: 'invalid',
    ja: '同じ名前の評価基準が2つあります。1つにしてください。',
    en: 'Two criteria have the same name. Keep one.',
  },
  'not-tendering': {
    kind: 'conflict',
    ja: '見積を扱えるのは「調達・見積」の段階だけです。',
    en: 'Quotes are entered and evaluated while the purchase is out to tender.',
  },
  'too-many-quotes': {
    kind: 'conflict',
    ja: '見積は20件まで入力できます。',
    en: 'There can be 20 quotes at most.',
  },
  'quote-not-found': {
    kind: 'not-found',
    ja: 'この見積は見つかりませんでした。',
    en: 'This quote was not found.',
  },
  'quote-expired': {
    kind: 'conflict',
    ja: '決定の日に、この見積の有効期限が過ぎています。期限を延ばした見積を事業者にもらい、入力し直してください。',
    en: 'On the day of the award this quote is not valid any more. Ask the vendor to extend it, and enter it again.',
  },
  'evaluation-incomplete': {
    kind: 'invalid',
    ja: '評価基準のすべてに、順番どおりに点をつけてください。',
    en: 'Give points for each criterion, in their order.',
  },
  'quotes-closed': {
    kind: 'forbidden',
    ja: '見積の比較は、事業者が決まったあとに、参加する自治体が見られます。',
    en: 'Quotes are open to the municipalities that take part, once the purchase is awarded.',
  },
  'award-unnamed': {
    kind: 'conflict',
    ja: '見積が入力されています。選んだ見積と理由を示して決定してください。',
    en: 'There are quotes. Say which one was chosen, and why.',
  },
  'limit-above-law': {
    kind: 'invalid',
    ja: '随意契約の限度額は、地方自治法施行令の額までにしてください。',
    en: 'The limit cannot be above what the law allows a body of this kind.',
  },
  'lead-still-member': {
    kind: 'conflict',
    ja: '代表団体はネットワークに参加しています。交代は代表団体が申し出てください。',
    en: 'The lead is a member of the network: it has to hand over itself.',
  },
  'lead-already': {
    kind: 'conflict',
    ja: 'この自治体は、すでに代表団体です。',
    en: 'This municipality leads the purchase already.',
  },
  'lead-offered-elsewhere': {
    kind: 'conflict',
    ja: '別の自治体の返事を待っています。先に、その申し出を取り下げてください。',
    en: 'Another municipality has been asked and has not answered. Take that offer back first.',
  },
  'lead-offer-not-found': {
    kind: 'not-found',
    ja: '代表団体の交代の申し出は見つかりませんでした。',
    en: 'There is no offer of the lead to answer.',
  },
  'not-new-lead': {
    kind: 'forbidden',
    ja: '代表団体を引き受けられるのは、申し出を受けた自治体だけです。',
    en: 'Only the municipality that was asked can take the lead.',
  },
  'moment-too-recent': {
    kind: 'invalid',
    ja: 'その時点に分かっていたことは、まだ定まっていません。10秒より前の時点にしてください。',
    en: 'What was known at that moment is not settled yet. Ask for a moment more than ten seconds ago.',
  },
  'invalid-registration-number': {
    kind: 'invalid',
    ja: '登録番号が正しくありません。Tのあとの13桁の数字を確かめてください。',
    en: 'The registration number is wrong. Check the 13 digits behind the T.',
  },
  'billing-terms-missing': {
    kind: 'conflict',
    ja: '先に、請求する側の名前と住所を残してください。',
    en: 'Say first who bills, with name and address.',
  },
  'invoices-too-early': {
    kind: 'conflict',
    ja: '請求書は、共同調達が「請求」の段階になってから発行できます。追加した席の請求書は、契約のあと、席を追加した日から発行できます。取り消した請求書は、取り消した日から発行し直せます。2年目からの年度分は、その年度の4月1日から発行できます。',
    en: 'Invoices are issued once the purchase is invoiced; those of added seats once there is a contract, from the day on which they were added; and anew from the day on which they were taken back. What falls to a later fiscal year is issued from its 1 April on.',
  },
  'fiscal-year-not-over': {
    kind: 'conflict',
    ja: '年度末の表は、年度をまたぐ共同調達の、終わった年度だけ見られます。',
    en: 'The table of a fiscal year end is there for a purchase over several, once the fiscal year is over.',
  },
  'invoice-not-found': {
    kind: 'not-found',
    ja: 'この請求書は見つかりませんでした。',
    en: 'This invoice was not found.',
  },
  'not-payer': {
    kind: 'forbidden',
    ja: 'これは、請求を受けた自治体だけができます。',
    en: 'Only the municipality that is billed can do this.',
  },
  'invoice-not-issued': {
    kind: 'conflict',
    ja: 'この請求書は、まだ発行されていません。',
    en: 'This invoice has not been issued yet.',
  },
  'invoice-not-arrived': {
    kind: 'conflict',
    ja: '先に、請求書が届いた日を残してください。',
    en: 'Say first on which day the invoice arrived.',
  },
  'invoice-paid': {
    kind: 'conflict',
    ja: 'この請求書は支払い済みです。日付を変えたり請求書を取り消したりするときは、先に、支払った自治体が支払いを取り消してください。',
    en: 'This invoice is paid. To change a day, or to take the invoice back, its payer takes the payment back first.',
  },
  'invoice-withdrawn': {
    kind: 'conflict',
    ja: 'この請求書は、もう取り消されています。',
    en: 'This invoice has been taken back already.',
  },
  'arrival-before-issue': {
    kind: 'invalid',
    ja: '請求書が発行された日より前には届きません。',
    en: 'An invoice cannot arrive before the day on which it was issued.',
  },
  'payment-before-arrival': {
    kind: 'invalid',
    ja: '支払った日は、請求書が届いた日と検収の日より前にはできません。',
    en: 'The day of payment cannot lie before the arrival of the invoice or the inspection.',
  },
  'not-inspected': {
    kind: 'conflict',
    ja: '検収がまだです。検収のあとに支払えます。',
    en: 'The inspection is still to come. Invoices are paid after it.',
  },
  'invoices-open': {
    kind: 'conflict',
    ja: '支払いの済んでいない請求があります。それでも精算するときは、理由を書いてください。',
    en: 'Something that was billed is not paid. To settle all the same, say why.',
  },
  'document-not-found': {
    kind: 'not-found',
    ja: 'この資料は見つかりませんでした。',
    en: 'This document was not found.',
  },
  'too-many-documents': {
    kind: 'conflict',
    ja: '1つの共同調達に置ける資料は50個までです。使わない資料を取り下げてから加えてください。',
    en: 'A joint purchase holds up to 50 documents. Take one down before you add another.',
  },
  'document-of-lead': {
    kind: 'conflict',
    ja: '「代表団体と事務局だけ」の資料は、事例に付けられません。先に、資料を開ける相手を変えてください。',
    en: 'A document for the lead and the secretariat only goes with no case. Change who may open it first.',
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
