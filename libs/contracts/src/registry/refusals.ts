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
    ja: 'メールアドレスかパスワードが違います。もう一度入力してください。',
    en: 'The e-mail address or the password is wrong. Enter them again.',
  },
  'wrong-activation-code': {
    kind: 'forbidden',
    ja: '招待コードが違うか、すでに使われています。担当者に新しいコードを頼んでください。',
    en: 'The invitation code is wrong or was used already. Ask for a new one.',
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
    ja: 'ファイルが大きすぎます。32 MB までに分けてください。',
    en: 'The file is too large. Split it into files of at most 32 MB.',
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
  'duplicate-in-file': {
    kind: 'invalid',
    ja: '同じ人が、このファイルの上の行にもあります。',
    en: 'The same person stands in an earlier row of this file.',
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
  'invalid-date': {
    kind: 'invalid',
    ja: '日付が正しくありません。例：2025-09-15、令和7年9月15日',
    en: 'The date is wrong. For example: 2025-09-15.',
  },
} as const satisfies Record<string, RefusalText>;
