import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getSignInPolicy, setSignInPolicy } from '#operations/registry';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Notice } from '../components/notice.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';

interface Props {
  municipality: string;
  changes: boolean;
}

/** サインインの決まり: whether who handles other people's records needs an authenticator app. */
export function SignInPolicy({ municipality, changes }: Props) {
  const query = useQuery(readQuery(getSignInPolicy, { municipality }));
  return (
    <section className="section" aria-labelledby="policy">
      <h2 id="policy">{t`サインインの決まり`}</h2>
      <Answer query={query}>
        {({ adminsNeedTotp }) => (
          <>
            <p>
              {adminsNeedTotp
                ? t`管理者、担当者、監査の人には、認証アプリが必要です。設定するまで、その役割を使えません。`
                : t`パスワードだけでサインインできます。管理者、担当者、監査の人には、認証アプリを必要にすることを勧めます。`}
            </p>
            {changes && <Change municipality={municipality} needed={adminsNeedTotp} />}
          </>
        )}
      </Answer>
    </section>
  );
}

function Change({ municipality, needed }: { municipality: string; needed: boolean }) {
  const client = useQueryClient();
  const { totp } = useMe();
  const change = async () => {
    await call(setSignInPolicy, { municipality, adminsNeedTotp: !needed });
    await client.invalidateQueries({ queryKey: [getSignInPolicy.name] });
  };
  return (
    <ButtonRow>
      {needed ? (
        <ConfirmButton
          label={t`認証アプリを必要としない`}
          title={t`認証アプリを必要としない決まりに変えますか`}
          action={change}
        >
          <p>{t`パスワードが知られると、ほかの人が管理者や担当者としてサインインできるようになります。`}</p>
        </ConfirmButton>
      ) : (
        <ConfirmButton
          label={t`認証アプリを必要とする`}
          title={t`認証アプリを必要とする決まりに変えますか`}
          action={change}
        >
          <p>{t`1分以内に、認証アプリを設定していない管理者、担当者、監査の人は、設定するまで役割を使えなくなります。`}</p>
          {!totp && (
            <Notice kind="warning">
              <p>{t`あなたも、まだ設定していません。先に「アカウント」のページで設定してください。`}</p>
            </Notice>
          )}
        </ConfirmButton>
      )}
    </ButtonRow>
  );
}
