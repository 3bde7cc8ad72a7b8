import { plural, t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Facts } from '../components/facts.js';
import { Tag } from '../components/tag.js';
import { languageName } from '../texts/language-name.js';
import { momentLabel } from '../texts/dates.js';
import type { MyAccount } from './my-account.js';

/** How I am called and how I sign in, each with the way to change it. */
export function SignInFacts({ account }: { account: MyAccount }) {
  const { displayName, language, signInNames, totp, lastSignInAt } = account;
  return (
    <section className="section" aria-labelledby="sign-in">
      <h2 id="sign-in">{t`サインインのしかた`}</h2>
      <Facts
        facts={[
          [
            t`名前と言語`,
            <Changeable key="profile" to="/account/profile" change={t`名前と言語を変える`}>
              {displayName}
              <br />
              {languageName(language)}
            </Changeable>,
          ],
          [t`サインイン名`, signInNames.map((name) => <p key={Object.values(name).join('/')}>{signInName(name)}</p>)],
          [
            t`パスワード`,
            <Changeable key="password" to="/account/password" change={t`パスワードを変える`}>
              {t`決めてあります`}
            </Changeable>,
          ],
          [
            t`認証アプリ`,
            totp ? (
              <Changeable key="totp" to="/account/authenticator" change={t`認証アプリを確かめる`}>
                <Tag kind="done">{t`使っています`}</Tag>
                {t`回復コードの残り：`}
                {plural(totp.recoveryCodesLeft, { other: '#個' })}
              </Changeable>
            ) : (
              <Changeable key="totp" to="/account/authenticator" change={t`認証アプリを設定する`}>
                {t`使っていません`}
              </Changeable>
            ),
          ],
          [t`前回のサインイン`, lastSignInAt === null ? t`まだありません` : momentLabel(lastSignInAt)],
        ]}
      />
    </section>
  );
}

/** A fact and the page that changes it. */
function Changeable({ to, change, children }: { to: string; change: string; children: ReactNode }) {
  return (
    <div className="changeable">
      <div>{children}</div>
      <Link to={to}>{change}</Link>
    </div>
  );
}

function signInName({ email, municipality, staffNumber }: MyAccount['signInNames'][number]): string {
  if (email !== null || municipality === null || staffNumber === null) return email ?? '';
  return t`自治体コード ${municipality}　職員番号 ${staffNumber}`;
}
