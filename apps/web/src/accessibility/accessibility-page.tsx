import { plural, t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { criterionName } from './criterion-name.js';
import { results } from './results.js';

/** What these pages aim at, what was tested, and what was not: said openly, to everybody. */
export function AccessibilityPage() {
  return (
    <Page
      title={t`アクセシビリティについて`}
      lead={t`年齢や障害、使う機器にかかわらず、だれもが使えるページを目指しています。`}
      width="narrow"
    >
      <h2>{t`目標`}</h2>
      <p>{t`JIS X 8341-3:2016の適合レベルAAと、WCAG 2.2のレベルAAを目標にしています。すべての達成基準を確かめ終えてはいないので、「準拠」とは言いません。`}</p>
      <Tested />
      <Untested />
      <section className="section">
        <h2>{t`使いにくいところがあったら`}</h2>
        <p>{t`学習を案内した自治体の担当者に知らせてください。別の方法での提供も、担当者が相談に応じます。`}</p>
      </section>
    </Page>
  );
}

function Tested() {
  const { axe, violations, criteria, pages } = results;
  const examined = pages.filter(({ states }) => states > 0);
  const states = examined.reduce((sum, page) => sum + page.states, 0);
  return (
    <section className="section">
      <h2>{t`確かめたこと`}</h2>
      <p>{t`このシステムを変えるたびに、次の画面で自動の試験をしています。`}</p>
      <Facts
        facts={[
          [t`この版ができた日`, dayLabel(dayOf(BUILT_AT))],
          [t`試験したページ`, plural(examined.length, { other: '#ページ' })],
          [t`試験した画面`, plural(states, { other: '#画面（入力の誤り、空の一覧などの状態を含む）' })],
          [t`道具`, t`axe-core ${axe}（Chromium、幅320と1280ピクセル）`],
          [t`見つかった問題`, plural(violations, { other: '#件' })],
        ]}
      />
      <h3>{t`プログラムで確かめた達成基準`}</h3>
      <p>{t`次の達成基準のうち、プログラムが判断できる部分です。`}</p>
      <ul className="list">
        {criteria.map((criterion) => (
          <li key={criterion}>
            {criterion} {criterionName(criterion)}
          </li>
        ))}
      </ul>
      <h3>{t`操作して確かめたこと`}</h3>
      <ul className="list">
        <li>{t`主な作業は、キーボードだけで終えられます。今いる場所が見えます。`}</li>
        <li>{t`幅320ピクセル（400%の拡大にあたります）でも、横に動かさずに読めます。`}</li>
        <li>{t`色を強制する設定と、動きを減らす設定でも使えます。`}</li>
        <li>{t`入力の誤りは、ページの上と項目のところに文で出ます。入力した内容は消えません。`}</li>
      </ul>
    </section>
  );
}

function Untested() {
  const missing = results.pages.filter(({ states }) => states === 0);
  return (
    <section className="section">
      <h2>{t`まだ確かめていないこと`}</h2>
      <Notice kind="warning">
        <p>{t`スクリーンリーダーを実際に使った試験は、していません。読み上げに使う情報だけを、プログラムで確かめています。`}</p>
      </Notice>
      <ul className="list">
        <li>{t`障害のある人による試験は、していません。`}</li>
        <li>{t`人の判断が必要な達成基準は、まとめて確かめていません。`}</li>
        <li>{t`Chromium以外のブラウザーでは、自動の試験をしていません。`}</li>
        <li>{t`自治体が登録した動画、文書、画像は、試験の対象ではありません。`}</li>
        {missing.length > 0 && (
          <li>
            {t`次のページは、自動の試験をしていません：`}
            {missing.map(({ path }) => path).join(t`、`)}
          </li>
        )}
      </ul>
    </section>
  );
}
