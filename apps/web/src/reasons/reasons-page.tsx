import { t } from '@lingui/core/macro';
import { useMe } from '../session/me.js';
import { AboutProgramme } from '../shell/about-programme.js';
import { ReasonCounts } from './reason-counts.js';
import { SharedReasons } from './shared-reasons.js';

/** What for people learn: to a manager the words of those who share them, to the office how many learn for what. */
export function ReasonsPage() {
  const isManager = useMe().desk?.work === 'department';
  return (
    <AboutProgramme
      title={t`学ぶ理由`}
      lead={
        isManager
          ? t`あなたの部署で、上司に見せると決めた人の学ぶ理由です。`
          : t`何のために学ぶ人が何人いるかです。書いた言葉は、本人と、本人が見せると決めた上司だけが読めます。`
      }
      width={isManager ? 'narrow' : 'wide'}
    >
      {({ programme, audience }) =>
        isManager ? <SharedReasons programme={programme} audience={audience} /> : <ReasonCounts programme={programme} />
      }
    </AboutProgramme>
  );
}
