import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { OutputOf, ProgrammeId } from '#contracts';
import { nameSeatHolders, SeatHolder } from '#contracts/progress';
import { listCompanySeats, listProgrammeLearners } from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { EmailField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { refusalSentence } from '../texts/refusal-sentence.js';
import { RequestFailed } from '../api/problem.js';

type Named = Extract<OutputOf<typeof nameSeatHolders>['results'][number], { person: unknown }>;
type Holder = z.output<typeof SeatHolder>;
type Typed = Partial<Omit<Holder, 'insured'>> & {
  insured?: 'yes' | 'no' | 'unknown' | undefined;
};

const insurance = { yes: true, no: false, unknown: null };

/** Judged by the schema of the service, which refuses what is missing by name. */
const schema = z
  .custom<Typed>()
  .transform(
    ({ insured, ...rest }) => ({ ...rest, insured: insured && insurance[insured] }) as z.input<typeof SeatHolder>,
  )
  .pipe(SeatHolder);

/** Names one of the company's people for a seat; they are enrolled and invited by mail. */
export function NameForm({ programme, onDone }: { programme: ProgrammeId; onDone: (words: string) => void }) {
  const client = useQueryClient();
  const form = useForm<Typed, Holder, Named>({
    schema,
    send: async (person) => {
      const [result] = (await call(nameSeatHolders, { programme, people: [person] })).results;
      if (result && result.result !== 'refused') return result;
      const code = result?.code ?? 'no-seats-left';
      throw new RequestFailed(code, await refusalSentence(code));
    },
    onDone: async ({ result }, { familyName, givenName }) => {
      const name = `${familyName} ${givenName}`;
      onDone(
        result === 'named'
          ? t`${name} さんを席に登録し、招待のメールを送りました。`
          : t`${name} さんは、もう席に登録されています。`,
      );
      await readAgain(client, listCompanySeats, listProgrammeLearners);
    },
  });
  return (
    <section className="section" aria-labelledby="name">
      <h2 id="name">{t`席を使う社員を登録する`}</h2>
      <p>{t`登録すると、本人に招待のメールが届きます。メールのリンクから、サインインして学びます。`}</p>
      <Form form={form} submit={t`席に登録する`}>
        <TextField form={form} name="familyName" label={t`氏`} size="medium" />
        <TextField form={form} name="givenName" label={t`名`} size="medium" />
        <EmailField form={form} name="email" label={t`本人のメールアドレス`} />
        <Radios
          form={form}
          name="insured"
          label={t`雇用保険の被保険者ですか`}
          hint={t`助成金を申請するときに必要です。`}
          options={[
            { value: 'yes', label: t`はい` },
            { value: 'no', label: t`いいえ` },
            { value: 'unknown', label: t`分からない` },
          ]}
        />
      </Form>
    </section>
  );
}
