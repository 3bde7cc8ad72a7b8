import { t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';
import type { InspectedCode } from './inspected-code.js';

/** By what somebody signs in. */
export function SignInNameFacts({ name }: { name: InspectedCode['signInName'] }) {
  const { email, municipality, staffNumber } = name;
  if (email !== null) return <Facts facts={[[t`メールアドレス`, email]]} />;
  return (
    <Facts
      facts={[
        [t`自治体コード`, municipality],
        [t`職員番号`, staffNumber],
      ]}
    />
  );
}
