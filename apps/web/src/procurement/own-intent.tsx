import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { declareIntent, withdrawIntent, type Purchase } from '#contracts/procurement';
import { call } from '../api/call.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { useMe } from '../session/me.js';
import { seatsLabel } from '../texts/figures.js';
import { wholeTermPhrase } from './price-phrase.js';
import { ownOf } from './purchases.js';

interface Props {
  purchase: Purchase;
  after: (sentence: string) => Promise<void>;
}

/** How many seats the municipality wants: said, changed and taken back until the freeze. */
export function OwnIntent({ purchase: found, after }: Props) {
  const { desk } = useMe();
  const { purchase, changes } = found;
  // Those that were on the page when it was opened: the platform takes no seats on what came while somebody wrote.
  const [terms, setTerms] = useState(found.terms);
  const whole = wholeTermPhrase(found);
  const { declared, outdated = false } = ownOf(found, desk) ?? {};
  const form = useOperationForm(declareIntent, {
    given: { purchase, terms },
    ...(declared && { defaults: declared }),
    onDone: (_, { seats }) => {
      const wanted = seatsLabel(seats);
      return after(t`${wanted}を示しました。`);
    },
  });
  const [heard, setHeard] = useState(form.failure);
  const wasTold = form.failure?.code === 'terms-outdated';
  if (form.failure !== heard) {
    setHeard(form.failure);
    if (wasTold) setTerms(found.terms);
  }
  const withdraw = async () => {
    await call(withdrawIntent, { purchase });
    await after(t`席数を取り下げました。`);
  };
  return (
    <section className="section screen-only" aria-labelledby="intent">
      <h2 id="intent">{t`自分の自治体の席数`}</h2>
      <p>{t`参加が確定するまで、何度でも変えられ、取り下げられます。最後に示した席数を数えます。`}</p>
      {(outdated || terms !== found.terms || wasTold) && (
        <Notice kind="warning">
          <p>{t`条件が変わりました。「変わった内容」を読んで、席数を示してください。同じ席数でもかまいません。仕様書への合意は、そのまま残ります。`}</p>
          {changes.some(hasOtherDays) && (
            <p>{t`席を使える期間が変わりました。単独で買うときの単価も、新しい期間の額か確かめてください。`}</p>
          )}
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
          hint={t`${whole}見積もりや前の契約の額で、どれだけ安くなるかを計算します。`}
        />
      </Form>
    </section>
  );
}

const hasOtherDays = ({ was }: Purchase['changes'][number]): boolean =>
  was.startsOn !== undefined || was.endsOn !== undefined;
