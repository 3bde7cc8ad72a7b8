import { t } from '@lingui/core/macro';

/** How tables are composed, so that whoever is asked can say why. */
export function Method() {
  return (
    <section className="section" aria-labelledby="method">
      <h2 id="method">{t`席の決め方`}</h2>
      <ol className="seating-rules">
        <li>{t`参加する人を、1人1席に座らせます。席の数を超えず、使うテーブルには3人以上が座ります。空のままのテーブルがあっても構いません。`}</li>
        <li>{t`同じ自治体の人が同じテーブルになる組を、いちばん少なくします。`}</li>
        <li>{t`進んでいる自治体の人と、これから始める自治体の人が、人数の足りるかぎりどのテーブルにも座るようにします。`}</li>
        <li>{t`2回目からは、前の回に同じテーブルだった人と、なるべく会わないようにします。`}</li>
        <li>{t`そのうえで、希望の点（第1希望3点、第2希望2点、第3希望1点）の合計がいちばん高くなる組み方を探します。`}</li>
      </ol>
      <p>{t`当日の欠席や遅れには、1から3の決まりの中で、動く人がいちばん少ない直し方を探します。`}</p>
      <p>{t`計算は整数計画法（HiGHS）で行います。同じ答えからは、いつも同じ席になります。`}</p>
    </section>
  );
}
