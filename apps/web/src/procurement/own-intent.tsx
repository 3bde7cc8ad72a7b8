import { t } from '@lingui/core/macro';
import { declareIntent, withdrawIntent, type Purchase } from '#contracts/procurement';
import { call } from '../api/call.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { useMe } from '../session/me.js';
import { seatsLabel } from '../texts/figures.js';
import { ownOf } from './purchases.js';

interface Props {
  purchase: Purchase;
  after: (sentence: string) => Promise<void>;
}

/** How many seats the municipality wants: said, changed and taken back until the freeze. */
export function OwnIntent({ purchase: found, after }: Props) {
  const { desk } = useMe();
  const { purchase, terms } = found;
  const { declared, outdated = false } = ownOf(found, desk) ?? {};
  const form = useOperationForm(declareIntent, {
    given: { purchase, terms },
    ...(declared && { defaults: declared }),
    onDone: (_, { seats }) => {
      const wanted = seatsLabel(seats);
      return after(t`${wanted}を示しました。`);
    },
  });
  const withdraw = async () => {
    await call(withdrawIntent, { purchase });
    await after(t`席数を取り下げました。`);
  };
  return (
    <section className="section screen-only" aria-labelledby="intent">
      <h2 id="intent">{t`自分の自治体の席数`}</h2>
      <p>{t`参加が確定するまで、何度でも変えられ、取り下げられます。最後に示した席数を数えます。`}</p>
      {outdated && (
        <Notice kind="warning">
          <p>{t`席数を示したあとで、条件が変わりました。「変わった内容」を読んで、席数を示し直してください。同じ席数でもかまいません。仕様書への合意は、そのまま残ります。`}</p>
        </Notice>
      )}
      <Form
        form={form}
        submit={outdated ? t`新しい条件で席数を示す` : declared ? t`席数を変える` : t`席数を示す`}
        actions={
          declared && (
            <ConfirmButton label={t`取り下げる`} title={t`席数を取り下げますか`} action={withdraw}>
              <p>{t`この共同調達に参加しないことになります。ほかの自治体の単価が上がることがあります。もう一度示すこともできます。`}</p>
            </ConfirmButton>
          )
        }
      >
        <NumberField form={form} name="seats" label={t`ほしい席数`} />
        <NumberField
          form={form}
          name="standaloneUnitPrice"
          label={t`単独で買うときの1席の単価（円、税抜）`}
          hint={t`見積もりや前の契約の額です。どれだけ安くなるかを計算します。`}
        />
      </Form>
    </section>
  );
}
