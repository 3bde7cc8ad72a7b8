import { t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';

/** What 「―」, 「該当なし」 and 「速報」 mean. */
export function Signs() {
  return (
    <section aria-labelledby="signs" className="section signs">
      <h2 id="signs">{t`記号と言葉の見かた`}</h2>
      <Facts
        facts={[
          ['―', t`秘匿。人数が少なく、個人が分かるおそれがあるため、数字を出していません。0ではありません。`],
          [t`該当なし`, t`割合のもとになる人がまだいないか、そこでは数えない項目です。`],
          [
            t`速報`,
            t`修了から3か月後の日がまだ来ていない人がいるか、期間が終わっていない事業です。数字は後で変わります。`,
          ],
        ]}
      />
    </section>
  );
}
