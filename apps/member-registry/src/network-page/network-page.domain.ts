/** What the page is made of. All of it is ours or official: nothing that somebody typed stands on it. */
export interface NetworkPage {
  readonly on: string;
  readonly today: string;
  readonly members: readonly {
    readonly prefecture: string;
    readonly name: string;
    readonly joinedOn: string;
    readonly suspended: boolean;
  }[];
  readonly declaration: {
    readonly version: number;
    readonly title: string;
    readonly paragraphs: readonly string[];
  };
  /** Whether members here may be fictional. */
  readonly demo: boolean;
}

const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** The network for everybody: what it is, who is a member and since when, how to join. No script, nothing from elsewhere. */
export function networkPage({ on, today, members, declaration, demo }: NetworkPage): string {
  const day = dayWords(on);
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>全国自治体リスキリングネットワーク - Manabi</title><link rel="stylesheet" href="/published.css"></head>
<body>${demo ? '<header><p class="demo">デモデータ（架空）：99で始まるコードの自治体名と日付は作り物です。</p></header>' : ''}<main>
<h1>全国自治体リスキリングネットワーク</h1>
<p class="headline">ひとの学びで、地域は進む</p>
<p>職員、地域の企業、市民の学び直しに取り組む自治体が、規模や地域をこえて学び合うネットワークです。参加は無料です。<a href="/news">ネットワークからのお知らせ</a>も読めます。</p>
<nav aria-label="このページの内容"><ul>
<li><a href="#what">何をするところか</a></li><li><a href="#members">参加自治体</a></li><li><a href="#declaration">共同宣言</a></li><li><a href="#join">参加するには</a></li>
</ul></nav>
<section id="what"><h2>何をするところか</h2>
<ul><li>うまくいったことも、いかなかったことも、事例として分かち合います。</li><li>同じ課題を持つ自治体が、テーマごとのテーブルで話し合います。</li><li>学んだ結果を、分母と時点を示して公にします。</li></ul>
<p>三つの分科会があります。</p>
<ul><li>庁内DX人材育成</li><li>地域企業のDX推進</li><li>市民のリスキリング</li></ul></section>
<section id="members"><h2>参加自治体（${day}）</h2>
<form method="get" action="/members#members"><p><label>この日の参加自治体を見る <input type="date" name="on" value="${on}" max="${today}" required></label> <button type="submit">見る</button></p></form>
${on === today ? '' : `<p class="notice">${day}の終わりに参加していた自治体です。<a href="/members#members">今日の参加自治体を見る</a></p>`}
${memberSections(members)}</section>
<section id="declaration"><h2>共同宣言（第${declaration.version}版）</h2>
<p>参加する自治体は、次の宣言に署名します。</p>
<h3>${declaration.title}</h3>
${declaration.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</section>
<section id="join"><h2>参加するには</h2>
<ol><li><a href="/join">照会・参加申請のページ</a>で、自治体を選び、担当部署と連絡先を書きます。聞きたいことがあるだけのときは、照会を選びます。</li>
<li>届いたメールのリンクを開いて、アドレスを確認します。</li>
<li>職員であることを、lg.jpのアドレスか、事務局が担当部署あてに送る手紙のコードで確かめます。</li>
<li>事務局が承認すると、最初の管理者として招待します。</li>
<li>サインインして共同宣言に署名した日から、参加自治体になります。</li></ol>
<p>すでに参加している自治体の方は、<a href="/sign-in">サインイン</a>してください。</p></section>
</main></body></html>`;
}

function memberSections(members: NetworkPage['members']): string {
  const byPrefecture = new Map<string, NetworkPage['members'][number][]>();
  for (const member of members)
    byPrefecture.set(member.prefecture, [...(byPrefecture.get(member.prefecture) ?? []), member]);
  if (members.length === 0) return '<p>参加している自治体は、ありません。</p>';
  const sections = [...byPrefecture].map(
    ([prefecture, here]) =>
      `<h3>${prefecture}（${here.length}）</h3><ul>${here.map(({ name, joinedOn, suspended }) => `<li>${name}（${dayWords(joinedOn)}から${suspended ? '、休止中' : ''}）</li>`).join('')}</ul>`,
  );
  return `<p>${byPrefecture.size}都道府県の${members.length}自治体が参加しています。</p>\n${sections.join('\n')}`;
}
