import { t } from '@lingui/core/macro';
import { LinesField } from '../forms/lines-field.js';
import { logicParts, type PlanForm } from './plan-input.js';
import { logicPartName } from './words.js';

const example = (part: (typeof logicParts)[number]): string =>
  ({
    inputs: t`例：予算200万円、担当者1人、学習サービスの席50`,
    activities: t`例：業務改善の講座、月1回の相談会`,
    outputs: t`例：50人が修了する`,
    outcomes: t`例：学んだことを仕事で使う人が増える、窓口の待ち時間が減る`,
  })[part];

/** ロジックモデル: what goes in, what is done, what comes out of it, what it changes. */
export function LogicFields({ form }: { form: PlanForm }) {
  return (
    <section className="section" aria-labelledby="logic">
      <h2 id="logic">{t`ロジックモデル`}</h2>
      <p>{t`使うものから、起こしたい変化までを順に書きます。1行に1つずつ書いてください。`}</p>
      {logicParts.map((part) => (
        <LinesField
          key={part}
          form={form}
          name={`plan.logicModel.${part}`}
          label={logicPartName(part)}
          hint={example(part)}
          mistakes={{ custom: t`1行は300文字以内、全部で20行までで書いてください。` }}
          optional
        />
      ))}
    </section>
  );
}
