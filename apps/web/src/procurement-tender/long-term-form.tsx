import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { setLongTermContract, type Purchase } from '#contracts/procurement';
import { getPurchase } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

/** By what the contract may reach into the next fiscal year. */
export function LongTermForm({ purchase: { purchase, longTermBasis } }: { purchase: Purchase }) {
  const client = useQueryClient();
  const news = () => readAgain(client, getPurchase);
  const form = useOperationForm(setLongTermContract, {
    given: { purchase },
    defaults: { basis: longTermBasis ?? '' },
    onDone: news,
  });
  return (
    <Form
      form={form}
      submit={t`根拠を記録する`}
      actions={
        longTermBasis !== null && (
          <ActionButton action={() => call(setLongTermContract, { purchase, basis: null }).then(news)}>
            {t`記録を消す`}
          </ActionButton>
        )
      }
    >
      <TextField
        form={form}
        name="basis"
        label={t`条例や議決の名前`}
        hint={t`例：長期継続契約を締結することができる契約を定める条例 第2条、令和7年度予算の債務負担行為`}
        maxLength={200}
      />
    </Form>
  );
}
