import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { AccountId, type EnrolmentId, type OutputOf } from '#contracts';
import { findConfirmers, requestUseConfirmation } from '#operations/outcomes';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { EmailField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { roleName } from '../texts/names.js';
import type { UseAtWork } from './use-card.js';

interface Props {
  enrolment: EnrolmentId;
  use: Pick<UseAtWork, 'on' | 'what'>;
  /** The office may write to any address. */
  office?: boolean;
  onDone: (what: string) => Promise<void>;
}

/** In place of a manager's account. */
const SOMEBODY_ELSE = 'address';
const Wanted = z
  .object({ who: z.string(), email: z.email().max(254).optional() })
  .superRefine(({ who, email }, { addIssue }) => {
    if (who === SOMEBODY_ELSE && email === undefined) addIssue({ code: 'custom', path: ['email'] });
  });

/** Asks a manager by mail to confirm a use at work. */
export function AskForm(props: Props) {
  const query = useQuery(readQuery(findConfirmers, { enrolmentId: props.enrolment }));
  return <Answer query={query}>{(known) => <Fields {...props} known={known} />}</Answer>;
}

function Fields({ enrolment, use, office = false, onDone, known }: Props & { known: OutputOf<typeof findConfirmers> }) {
  const { managers, addressesEndWith: end } = known;
  const byAddress = office || end !== null;
  const form = useForm({
    schema: Wanted,
    defaults: { who: managers[0]?.account ?? (byAddress ? SOMEBODY_ELSE : undefined) },
    send: ({ who, email = '' }) => {
      const to =
        who === SOMEBODY_ELSE
          ? { by: 'address' as const, email }
          : { by: 'account' as const, account: AccountId.parse(who) };
      return call(requestUseConfirmation, { enrolmentId: enrolment, on: use.on, what: use.what, to });
    },
    refusals: { 'not-their-manager': 'who', 'address-elsewhere': 'email', 'own-address': 'email' },
    onDone: ({ outcome }) =>
      onDone(
        outcome === 'unchanged'
          ? t`この人には、もう頼んであります。答えを待ってください。`
          : t`確認を頼むメールを送ります。相手はサインインせずに答えられます。`,
      ),
  });
  const who = useWatch({ control: form.control, name: 'who' });
  if (managers.length === 0 && !byAddress)
    return <p>{t`確認を頼める人が登録されていません。自治体の担当者に相談してください。`}</p>;
  return (
    <Form form={form} submit={t`確認を頼む`}>
      <p>{t`相手に、あなたの名前と報告の内容が届きます。`}</p>
      <Radios
        form={form}
        name="who"
        label={t`だれに頼みますか`}
        options={[
          ...managers.map(({ account, name, role }) => ({ value: account, label: name, hint: roleName(role) })),
          ...(byAddress ? [{ value: SOMEBODY_ELSE, label: t`メールアドレスを書いて頼む` }] : []),
        ]}
      />
      {who === SOMEBODY_ELSE && (
        <EmailField
          form={form}
          name="email"
          label={t`相手のメールアドレス`}
          hint={office || end === null ? undefined : t`${end} で終わるアドレス`}
        />
      )}
    </Form>
  );
}
