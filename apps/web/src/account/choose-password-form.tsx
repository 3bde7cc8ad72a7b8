import { t } from '@lingui/core/macro';
import { choosePassword } from '#contracts/registry';
import { Form } from '../forms/form.js';
import { PasswordField } from '../forms/password-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { dayLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import type { InspectedCode } from './inspected-code.js';
import { SignInNameFacts } from './sign-in-name-facts.js';

/** Whose code it is, what is accepted by using it, and the password. */
export function ChoosePasswordForm({ inspected, onDone }: { inspected: InspectedCode; onDone: () => void }) {
  const { code, displayName, signInName, offers } = inspected;
  const form = useOperationForm(choosePassword, {
    given: { code },
    refusals: { 'weak-password': 'password' },
    onDone,
  });
  return (
    <>
      <p>{t`${displayName} さん、パスワードを決めてください。`}</p>
      <SignInNameFacts name={signInName} />
      {offers.length > 0 && (
        <section className="section">
          <h2>{t`受け取る役割`}</h2>
          <p>{t`パスワードを決めると、次の役割を受け取ります。心当たりがないときは、何もせずにこのページを閉じてください。`}</p>
          <ul className="list">
            {offers.map((offer) => (
              <li key={offer.invitation}>{offerName(offer)}</li>
            ))}
          </ul>
        </section>
      )}
      <Form form={form} submit={t`パスワードを決める`}>
        <PasswordField
          form={form}
          name="password"
          label={t`パスワード`}
          hint={t`12文字以上。文字の種類の決まりはありません。覚えやすい言葉をいくつか並べると、強くなります。`}
          autoComplete="new-password"
        />
      </Form>
    </>
  );
}

function offerName({ municipalityName, role, until }: InspectedCode['offers'][number]): string {
  const name = roleName(role);
  const what = municipalityName === null ? name : t`${municipalityName}：${name}`;
  if (until === null) return what;
  const end = dayLabel(until);
  return t`${what}（${end}まで）`;
}
