import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../session/me.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { Devices } from './devices.js';
import { HeldRoles } from './held-roles.js';
import { lendableAt } from './lendable-at.js';
import { myAccountQuery } from './my-account.js';
import { Offers } from './offers.js';
import { SignInFacts } from './sign-in-facts.js';

/** My account on one page: what I am offered, how I sign in, what I am where and until when, where I am signed in. */
export function AccountPage() {
  const { desk } = useMe();
  const query = useQuery(myAccountQuery());
  return (
    <Page
      title={t`アカウント`}
      lead={t`サインインのしかた、役割、使っている端末を確かめて、変えることができます。`}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(account) => (
          <>
            <Offers offers={account.offers} />
            <SignInFacts account={account} />
            <HeldRoles memberships={account.memberships} lends={lendableAt(desk) !== undefined} />
            <Devices />
          </>
        )}
      </Answer>
    </Page>
  );
}
