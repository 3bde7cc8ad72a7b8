import type { RefusalText } from '../refusal-text.js';

/** Refusals of the member registry: municipalities, accounts, people and file imports. */
export const registryRefusals = {
  'unknown-municipality': {
    kind: 'not-found',
    ja: 'この団体コードは、自治体の一覧にありません。6桁のコードを確かめてください。',
    en: 'This code is not in the list of municipalities. Check the six digits.',
  },
  'fictional-code': {
    kind: 'forbidden',
    ja: '99 で始まるコードは練習用です。この環境では使えません。',
    en: 'Codes that begin with 99 are for practice and are refused here.',
  },
  'municipality-not-admitted': {
    kind: 'conflict',
    ja: 'この自治体は、まだ登録されていません。先に自治体を登録してください。',
    en: 'This municipality has not been admitted yet. Admit it first.',
  },
  'wrong-credentials': {
    kind: 'unauthenticated',
    ja: 'サインインできませんでした。メールアドレス（または職員番号）とパスワードを、もう一度入力してください。',
    en: 'You could not be signed in. Enter the e-mail address (or staff number) and the password again.',
  },
  'too-many-attempts': {
    kind: 'busy',
    ja: '続けて何度も試されたため、しばらく受け付けを止めています。時間をおいて、もう一度試してください。',
    en: 'Too many attempts one after the other. Wait a while and try again.',
  },
  'totp-needed': {
    kind: 'unauthenticated',
    ja: '認証アプリに表示されている6桁の数字を入力してください。',
    en: 'Enter the six digits that your authenticator app shows.',
  },
  'wrong-totp': {
    kind: 'unauthenticated',
    ja: '認証アプリの数字が違うか、すでに使われています。次の数字を待って入力してください。',
    en: 'The digits of the authenticator app are wrong or were used already. Wait for the next ones.',
  },
  'totp-in-use': {
    kind: 'conflict',
    ja: '認証アプリは、すでに設定されています。変えるときは、先に解除してください。',
    en: 'An authenticator app is set up already. Remove it first to change it.',
  },
  'totp-not-begun': {
    kind: 'conflict',
    ja: '認証アプリの設定が始まっていません。最初からやり直してください。',
    en: 'Setting up an authenticator app was not begun. Begin again.',
  },
  'wrong-code': {
    kind: 'forbidden',
    ja: 'コードが違うか、使われたか、期限が過ぎています。担当者に新しいコードを頼むか、パスワードの再設定をやり直してください。',
    en: 'The code is wrong, used or too old. Ask for a new one, or ask for a new password again.',
  },
  'wrong-password': {
    kind: 'forbidden',
    ja: '今のパスワードが違います。もう一度入力してください。',
    en: 'The present password is wrong. Enter it again.',
  },
  'weak-password': {
    kind: 'invalid',
    ja: 'パスワードは12文字以上にしてください。',
    en: 'Choose a password of at least 12 characters.',
  },
  'role-not-grantable': {
    kind: 'forbidden',
    ja: 'この役割を与える権限がありません。',
    en: 'You may not grant this role.',
  },
  'role-held-already': {
    kind: 'conflict',
    ja: 'この人は、この役割をすでに持っています。貸す必要はありません。',
    en: 'This person has the role already. There is no need to lend it.',
  },
  'unknown-account': {
    kind: 'not-found',
    ja: 'このアカウントは見つかりませんでした。',
    en: 'This account was not found.',
  },
  'unknown-invitation': {
    kind: 'not-found',
    ja: 'この招待は見つかりませんでした。取り消されたか、すでに断られています。',
    en: 'This invitation was not found. It was taken back or declined.',
  },
  'unknown-department': {
    kind: 'not-found',
    ja: 'この部署は登録されていません。部署を選び直してください。',
    en: 'This department is not registered. Choose another one.',
  },
  'unknown-company': {
    kind: 'not-found',
    ja: 'この企業は登録されていません。企業を選び直してください。',
    en: 'This company is not registered. Choose another one.',
  },
  'date-in-past': {
    kind: 'invalid',
    ja: '過ぎた日は選べません。今日からの日付を入力してください。',
    en: 'The day has passed. Enter today or a later day.',
  },
  'has-address': {
    kind: 'conflict',
    ja: 'この人にはメールアドレスがあります。用紙ではなく、メールで招待してください。',
    en: 'This person has an e-mail address. Invite them by mail, not by a slip.',
  },
  'unknown-person': {
    kind: 'not-found',
    ja: 'この人は登録されていません。先に名簿を取り込んでください。',
    en: 'This person is not registered. Import the roster first.',
  },
  'support-access-open': {
    kind: 'conflict',
    ja: 'サポート閲覧は、すでに開いています。終わらせてから、もう一度開いてください。',
    en: 'A support access is open already. Close it before you open another.',
  },
  'unknown-support-access': {
    kind: 'not-found',
    ja: 'このサポート閲覧は見つかりませんでした。',
    en: 'This support access was not found.',
  },
  'no-such-profile': {
    kind: 'invalid',
    ja: 'この方には、訂正しようとした項目の区分（職員・企業・市民）の記録がありません。',
    en: 'This person has no record of the kind (staff, company, citizen) that was to be corrected.',
  },
  'address-needed': {
    kind: 'invalid',
    ja: '職員番号のない方のメールアドレスは、空にできません。',
    en: 'Only staff, who have a number, may be without an e-mail address.',
  },
  'address-taken': {
    kind: 'conflict',
    ja: 'このメールアドレスは、ほかの方が使っています。',
    en: 'Somebody else has this e-mail address.',
  },
  'number-taken': {
    kind: 'conflict',
    ja: 'この職員番号は、ほかの方が使っています。',
    en: 'Somebody else has this staff number.',
  },
  'signs-in-by-number': {
    kind: 'conflict',
    ja: 'この方は職員番号でサインインしています。役割を外してから訂正し、もう一度招待してください。',
    en: 'This person signs in by the staff number. Take the role away, correct the number, then invite again.',
  },
  'unknown-transfer-list': {
    kind: 'not-found',
    ja: 'この異動表は見つかりませんでした。',
    en: 'This list of transfers was not found.',
  },
  'transfers-in-effect': {
    kind: 'conflict',
    ja: 'この異動表は、すでに発令日を迎えて反映されています。元に戻すときは、新しい異動表を取り込んでください。',
    en: 'These transfers are in effect already. To take them back, hand in another list.',
  },
  'transfers-withdrawn': {
    kind: 'conflict',
    ja: 'この異動表は取り消されています。使うときは、ファイルをもう一度取り込んでください。',
    en: 'This list was withdrawn. Hand the file in again to use it.',
  },
  'no-transfers': {
    kind: 'invalid',
    ja: '異動として受け付けられる行がありません。職員番号、新所属、発令日を確かめてください。',
    en: 'No row could be taken as a transfer. Check the staff numbers, departments and the day.',
  },
  'too-many-transfers': {
    kind: 'too-large',
    ja: '1つの異動表は 5,000 人までです。部局などで分けてください。',
    en: 'A list holds at most 5,000 transfers. Split it.',
  },
  'transfer-day-out-of-range': {
    kind: 'invalid',
    ja: '発令日は、1か月前から1年先までの日にしてください。年の書き間違いがないか確かめてください。',
    en: 'The day must lie between a month ago and a year ahead. Check the year.',
  },
  'another-transfer-day': {
    kind: 'invalid',
    ja: '発令日が、ほかの行と違います。異動表は発令日ごとに分けてください。',
    en: 'The day differs from that of other rows. Make one list for each day.',
  },
  'department-not-emptied': {
    kind: 'conflict',
    ja: '閉じようとした部署には、異動のあとも職員がいます。部署を選び直してください。',
    en: 'Somebody is still in a department that was to be closed. Choose again.',
  },
  'unknown-import': {
    kind: 'not-found',
    ja: 'この取り込みは見つかりませんでした。',
    en: 'This import was not found.',
  },
  'no-refused-rows': {
    kind: 'not-found',
    ja: 'この取り込みには、受け付けられなかった行がありません。',
    en: 'This import has no refused rows.',
  },
  'file-missing': {
    kind: 'malformed',
    ja: 'ファイルが選ばれていません。取り込む CSV ファイルを選んでください。',
    en: 'No file was sent. Choose the CSV file to import.',
  },
  'file-too-large': {
    kind: 'too-large',
    ja: 'ファイルが大きすぎます。上限の大きさまで小さくするか、分けてください。',
    en: 'The file is too large. Make it smaller, or split it.',
  },
  'not-a-csv': {
    kind: 'invalid',
    ja: 'CSV ファイルとして読めませんでした。Excel で「CSV」の形式で保存し直してください。',
    en: 'This could not be read as CSV. Save it again as CSV.',
  },
  'empty-file': {
    kind: 'invalid',
    ja: 'ファイルに何も書かれていません。1行目に見出し、2行目から内容を書いてください。',
    en: 'The file is empty. Put the header in line 1 and the rows below.',
  },
  'unknown-encoding': {
    kind: 'invalid',
    ja: '文字コードを判別できませんでした。UTF-8 か Shift_JIS（Excel の CSV）で保存し直してください。',
    en: 'The character encoding is not known. Save the file as UTF-8 or Shift_JIS.',
  },
  'missing-header': {
    kind: 'invalid',
    ja: '必要な見出しがありません。1行目の見出しを確かめてください。',
    en: 'A required header is missing. Check the first line.',
  },
  'doubled-header': {
    kind: 'invalid',
    ja: '同じ見出しが2つあります。1つにしてください。',
    en: 'A header stands twice. Keep one of them.',
  },
  'too-many-rows': {
    kind: 'too-large',
    ja: '行が多すぎます。1つのファイルは 50,000 行までに分けてください。',
    en: 'Too many rows. Split the file into files of at most 50,000 rows.',
  },
  'audience-missing': {
    kind: 'malformed',
    ja: '名簿の対象（職員・企業・市民）を選んでください。',
    en: 'Say whom the roster is of: staff, company people or citizens.',
  },
  'wrong-audience': {
    kind: 'conflict',
    ja: 'この名簿の対象は、事業の対象と違います。どちらかを選び直してください。',
    en: 'The roster is of another audience than the programme. Choose one of them again.',
  },
  'row-too-long': {
    kind: 'invalid',
    ja: 'この行は見出しより項目が多くなっています。区切りのカンマを確かめてください。',
    en: 'This row has more cells than the header. Check the commas.',
  },
  'required-missing': {
    kind: 'invalid',
    ja: '必ず書く項目が空です。',
    en: 'A required cell is empty.',
  },
  'invalid-email': {
    kind: 'invalid',
    ja: 'メールアドレスの形が正しくありません。',
    en: 'The e-mail address is not well formed.',
  },
  'invalid-corporate-number': {
    kind: 'invalid',
    ja: '法人番号が正しくありません。13桁の数字を確かめてください。',
    en: 'The corporate number is wrong. Check the 13 digits.',
  },
  'invalid-industry': {
    kind: 'invalid',
    ja: '業種は、日本標準産業分類の大分類の記号（AからT）か名前で書いてください。分からないときは空にしてください。',
    en: 'Write the industry as the letter (A to T) or name of its division, or leave it empty.',
  },
  'invalid-employees': {
    kind: 'invalid',
    ja: '常時雇用労働者数は、人数を数字で書いてください。分からないときは空にしてください。',
    en: 'Write the number of regular employees in digits, or leave it empty.',
  },
  'duplicate-in-file': {
    kind: 'invalid',
    ja: '同じ人が、このファイルの上の行にもあります。',
    en: 'The same person stands in an earlier row of this file.',
  },
  'zeros-lost': {
    kind: 'invalid',
    ja: '職員番号の先頭の0が消えています。表計算ソフトで職員番号の列を「文字列」にして、元のファイルから作り直してください。',
    en: 'The leading zeros of the staff number are gone. Make the file again with that column as text.',
  },
  'number-of-another': {
    kind: 'conflict',
    ja: 'この職員番号は、氏も名も違う人が使っています。番号を確かめてください。同じ人なら、先に登録済みの氏名を直してください。',
    en: 'Somebody with another family and given name has this staff number. Check it; if it is the same person, correct the name first.',
  },
  'person-conflict': {
    kind: 'conflict',
    ja: '同じメールアドレスが、別の名前の人で登録されています。どちらが正しいか確かめてください。',
    en: 'This e-mail address belongs to a person of another name. Check which is right.',
  },
  'cell-too-long': {
    kind: 'invalid',
    ja: '項目が長すぎます。短くしてください。',
    en: 'A cell is too long. Shorten it.',
  },
  'invalid-mark': {
    kind: 'invalid',
    ja: '○か×で書いてください。',
    en: 'Write ○ (yes) or × (no).',
  },
  'invalid-check-months': {
    kind: 'invalid',
    ja: '確認時期は「3か月後」か「6か月後」で書いてください。',
    en: 'Write 3か月後 or 6か月後 (three or six months later).',
  },
  'invalid-check-source': {
    kind: 'invalid',
    ja: '確認先は「担当者」「企業」「本人」のどれかで書いてください。',
    en: 'Write who said so: 担当者 (the office), 企業 (the company) or 本人 (the person).',
  },
  'invalid-hours': {
    kind: 'invalid',
    ja: '時間の数が正しくありません。1か月の時間を、3 や 1.5 のように書いてください。',
    en: 'The hours are wrong. Write the hours of a month, like 3 or 1.5.',
  },
  'unknown-provider': {
    kind: 'not-found',
    ja: 'この学習サービスの読み方が登録されていません。先に、学習サービスの設定で登録してください。',
    en: 'Nobody has said how files of this provider are read. Do that first.',
  },
  'programme-missing': {
    kind: 'invalid',
    ja: 'どの事業の修了記録かを選んでください。学習サービスのファイルには事業が書かれていません。',
    en: 'Choose the programme: files of providers do not name one.',
  },
  'course-not-mapped': {
    kind: 'invalid',
    ja: 'この講座名が、どのレッスンにあたるか登録されていません。学習サービスの設定に加えると取り込めます。',
    en: 'Nobody has said which lesson this course is. Add it to the provider’s settings, then import again.',
  },
  'invalid-progress': {
    kind: 'invalid',
    ja: '進み具合は、0から100までの数（%）で書いてください。',
    en: 'Write the progress as a number from 0 to 100 (%).',
  },
  'invalid-points': {
    kind: 'invalid',
    ja: '点数は、0から100までの数で書いてください。',
    en: 'Write the score as a number from 0 to 100.',
  },
  'column-used-twice': {
    kind: 'invalid',
    ja: '同じ列を、2つの項目に使っています。項目ごとに別の列を選んでください。',
    en: 'One column is used for two things. Choose another column for each.',
  },
  'course-mapped-twice': {
    kind: 'invalid',
    ja: '同じ講座名が2回あります。1つの講座名は、1つのレッスンにだけ結び付けられます。',
    en: 'A course stands here twice. Each course of the provider belongs to one lesson.',
  },
  'too-many-providers': {
    kind: 'conflict',
    ja: '登録できる学習サービスは50までです。使わなくなったものを書き換えて使ってください。',
    en: 'At most 50 providers can be kept. Rewrite one that is not used any more.',
  },
  'invalid-date': {
    kind: 'invalid',
    ja: '日付が正しくありません。例：2025-09-15、令和7年9月15日',
    en: 'The date is wrong. For example: 2025-09-15.',
  },
  'wrong-letter-code': {
    kind: 'not-found',
    ja: 'コードが違うか、期限が過ぎたか、新しい手紙が送られています。手紙のコードを確かめ、だめなときは事務局に新しい手紙を頼んでください。',
    en: 'The code is wrong or too old, or a newer letter was sent. Check the letter, else ask the secretariat for another one.',
  },
  'letter-not-wanted': {
    kind: 'conflict',
    ja: 'この申請は、手紙での確認を待っていません。一覧を読み直して、状態を確かめてください。',
    en: 'This application does not wait for a letter. Read the list again and see how it stands.',
  },
  'application-unproven': {
    kind: 'conflict',
    ja: '職員からの申請であることが、まだ確かめられていません。lg.jpのアドレスか、手紙のコードで確かめてから承認してください。',
    en: 'It is not proven yet that an official applies. Approve once an lg.jp address or the code of the letter has proven it.',
  },
  'admitted-already': {
    kind: 'conflict',
    ja: 'この自治体は、すでに登録されています。いまの管理者に確かめてください。それでも承認して、この人も管理者として招待するときは、そのことを選んでください。',
    en: 'This municipality has been admitted already. Ask its administrators; to approve all the same and invite this person as one more, say so.',
  },
  'membership-decided': {
    kind: 'conflict',
    ja: 'この申請は、すでに決定されています。変えるときは、もう一度申請してもらってください。',
    en: 'This application has been decided already. To change that, have it sent once more.',
  },
  'decision-reason-missing': {
    kind: 'invalid',
    ja: '理由または回答を書いてください。申請した人が、メールのリンクから読みます。',
    en: 'Write the reason, or the answer: who applied reads it behind the link in the mail.',
  },
  'other-request': {
    kind: 'conflict',
    ja: '照会には回答を、申請には承認か見送りを選んでください。',
    en: 'An inquiry is answered; an application is approved or refused.',
  },
  'standing-impossible': {
    kind: 'conflict',
    ja: 'いまの状態からは、この状態に変えられません。休止は参加中から、再開は休止中から、退会は参加中か休止中から記録できます。',
    en: 'From where it stands this cannot follow: members rest, those at rest go on, and either may leave.',
  },
  'entry-before-last': {
    kind: 'conflict',
    ja: 'いちばん新しい記録より前の日付です。記録は書き換えられないため、その日以後の日付にしてください。',
    en: 'The day is before that of the newest entry. Entries are not rewritten: name that day or a later one.',
  },
  'unknown-declaration': {
    kind: 'not-found',
    ja: 'この版の共同宣言はありません。版の番号を確かめてください。',
    en: 'There is no such version of the joint declaration. Check its number.',
  },
  'declaration-outdated': {
    kind: 'conflict',
    ja: '共同宣言の文が新しくなっています。読み直してから、もう一度署名してください。',
    en: 'The text of the joint declaration is a newer one. Read it again, then sign.',
  },
  'not-a-member': {
    kind: 'forbidden',
    ja: 'ここは、ネットワークに参加している自治体の職員のためのページです。共同宣言に署名すると、1分ほどで使えるようになります。',
    en: 'This is for officials of the network’s members. Once your municipality has signed the joint declaration, it opens within a minute.',
  },
  'membership-left': {
    kind: 'conflict',
    ja: 'この自治体は退会しています。もう一度参加するときは、申請してください。',
    en: 'This municipality has left the network. To join once more, apply.',
  },
} as const satisfies Record<string, RefusalText>;
