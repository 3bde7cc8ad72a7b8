/** In a file of its own: the content policy takes no style from within a page. */
export const publishedStyle = `@page { size: A4; margin: 18mm 15mm; }
body { font: 1rem/1.7 'BIZ UDPGothic', 'Noto Sans JP', 'Yu Gothic', Meiryo, sans-serif; color: #1a1a1a; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.4; } h2 { font-size: 1.25rem; border-bottom: 2px solid #1a1a1a; margin-top: 2em; }
a { color: #0017c1; } a:focus-visible, .frame:focus-visible { outline: 4px solid #000; outline-offset: 2px; background: #ffd43d; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .35em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td + td, th[scope='row'] + td { font-variant-numeric: tabular-nums; }
th { background: #f2f2f2; } thead { display: table-header-group; } tr { break-inside: avoid; } .frame { overflow-x: auto; }
.demo { background: #fbf5e0; border-bottom: 1px solid #927200; margin: 0; padding: .5rem 1rem; text-align: center; font-weight: bold; }
.notice { border-left: 6px solid #0017c1; background: #e8f1fe; padding: .5rem 1rem; } .headline { font-size: 1.2rem; font-weight: bold; }
.hash code { overflow-wrap: anywhere; }
@media print { main { padding: 0; max-width: none; } h2, h3 { break-after: avoid; } }
`;

const notThere = (title: string, text: string) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - Manabi</title>
<link rel="stylesheet" href="/published.css"><main><h1>${title}</h1><p>${text}</p></main></html>`;

/** At an address at which nothing is published. */
export const noSuchReport = notThere(
  '報告が見つかりません',
  'この報告は公開されていません。アドレスを確かめてください。',
);

/** The members of a day that is none, or is to come. */
export const noSuchDay = notThere(
  '日付が正しくありません',
  '今日までの日付を指定してください。例：2026-11-27。<a href="/members">今日の参加自治体を見る</a>',
);

/** At an address at which no practice is for everybody. */
export const noSuchPractice = notThere(
  '事例が見つかりません',
  'この事例は公開されていません。アドレスを確かめてください。',
);

/** At an address at which no announcement is for everybody. */
export const noSuchAnnouncement = notThere(
  'お知らせが見つかりません',
  'このお知らせは公開されていないか、掲載が終わりました。<a href="/news">お知らせの一覧を見る</a>',
);
