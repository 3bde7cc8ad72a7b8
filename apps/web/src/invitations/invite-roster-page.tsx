import { t } from '@lingui/core/macro';
import { useNavigate } from 'react-router';
import { invitePeople } from '#contracts/registry';
import { Card, CardGrid } from '../components/card.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { language } from '../texts/language.js';
import { languageName } from '../texts/language-name.js';
import { audienceOptions } from './audiences.js';

/** Invites the people of a roster as learners: first it says what would happen, then it does it. */
export function InviteRosterPage() {
  const { desk } = useMe();
  return (
    <Page
      title={t`受講者の招待`}
      lead={t`名簿の人がサインインできるように、案内を届けます。`}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <section aria-labelledby="invite">
        <h2 id="invite">{t`名簿の人を招待する`}</h2>
        <p>{t`まず、だれに何が届くかを確かめます。この段階では、だれにも届きません。`}</p>
        <Choice />
      </section>
      <section className="section" aria-labelledby="after">
        <h2 id="after">{t`招待したあとで`}</h2>
        <CardGrid>
          <Card title={t`まだサインインしていない人`} to="/invitations/not-signed-in">
            <p>{t`だれがまだか、メールが届いたかを確かめます。`}</p>
          </Card>
          <Card title={t`サインインの用紙`} to="/invitations/slips">
            <p>{t`メールアドレスのない職員に手渡す用紙を印刷します。`}</p>
          </Card>
        </CardGrid>
      </section>
    </Page>
  );
}

function Choice() {
  const navigate = useNavigate();
  const form = useOperationForm(invitePeople, {
    defaults: { language: language() },
    given: { dryRun: true },
    onDone: ({ invitationRun }) => void navigate(`/invitations/${invitationRun}`),
  });
  return (
    <Form form={form} submit={t`だれに届くかを確かめる`}>
      <Radios form={form} name="audience" label={t`どの名簿の人ですか`} options={audienceOptions()} />
      <Radios
        form={form}
        name="language"
        label={t`案内の言語`}
        options={(['ja', 'en'] as const).map((value) => ({ value, label: languageName(value) }))}
      />
    </Form>
  );
}
