import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { NoDesk } from '../shell/no-desk.js';
import { Page } from '../shell/page.js';
import { AccountList } from './account-list.js';
import { givesRoles } from './accounts.js';
import { SignInPolicy } from './sign-in-policy.js';

/** Who may do what here, and the ways to change it. */
export function AccountsPage() {
  const { desk } = useMe();
  if (!desk) return <NoDesk />;
  const network = desk.municipality === null;
  return (
    <Page
      title={network ? t`事務局の人と役割` : t`人と役割`}
      lead={network ? t`事務局の人を確かめ、自治体を登録します。` : t`だれが何をできるかを確かめ、変えます。`}
      demo={isDemo(desk.municipality)}
    >
      {givesRoles(desk) && <Ways network={network} />}
      <AccountList desk={desk} />
      {desk.municipality !== null && (desk.work === 'audit' || givesRoles(desk)) && (
        <SignInPolicy municipality={desk.municipality} changes={givesRoles(desk)} />
      )}
    </Page>
  );
}

function Ways({ network }: { network: boolean }) {
  return (
    <ButtonRow>
      <ButtonLink kind="main" to="/accounts/new">
        {t`人を招待する`}
      </ButtonLink>
      {network ? (
        <ButtonLink to="/admissions/new">{t`自治体を登録する`}</ButtonLink>
      ) : (
        <ButtonLink to="/invitations">{t`受講者を名簿から招待する`}</ButtonLink>
      )}
    </ButtonRow>
  );
}
