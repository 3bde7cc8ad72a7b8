import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { closeProgramme, getProgramme, getProgrammeStanding, listProgrammes } from '#operations/progress';
import { getClosingReport } from '#operations/reporting';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Notice } from '../components/notice.js';
import type { Programme } from '../programmes/programmes.js';
import { useMe } from '../session/me.js';
import { dayLabel, today } from '../texts/dates.js';
import { people } from '../texts/figures.js';

/** What closing means, said before the button that does it. */
export function CloseProgramme({ programme }: { programme: Programme }) {
  const isOffice = useMe().desk?.work === 'office';
  return (
    <>
      <h2>{t`締めると、どうなるか`}</h2>
      <ul className="list">
        <li>{t`学習、修了、登録、申込み、アンケートの回答、就職の記録は、もう受け付けません。だれが送っても同じです。`}</li>
        <li>{t`締めた日の成果の報告を、そのまま保存します。あとから数字は変わりません。`}</li>
        <li>{t`事業の内容と計画も、変えられなくなります。`}</li>
        <li>{t`必要になれば、理由を残して再開できます。保存した報告は、再開しても残ります。`}</li>
      </ul>
      {isOffice && <Close programme={programme} />}
    </>
  );
}

function Close({ programme: { programme, name, endsOn } }: { programme: Programme }) {
  const client = useQueryClient();
  const standing = useQuery(readQuery(getProgrammeStanding, { programme }));
  const all = standing.data?.all;
  const open = all ? all.notStarted + all.behind + all.onTrack : 0;
  const [last, count] = [dayLabel(endsOn), people(open)];
  const close = async () => {
    await call(closeProgramme, { programme });
    await readAgain(client, getProgramme, listProgrammes, getClosingReport);
  };
  return (
    <>
      {today() <= endsOn && (
        <Notice kind="warning" title={t`この事業は、まだ期間の途中です。`}>
          <p>{t`期間は${last}までです。学習中の人は${count}います。`}</p>
        </Notice>
      )}
      <ButtonRow>
        <ConfirmButton label={t`事業を締める`} kind="main" title={t`「${name}」を締めますか`} action={close}>
          <p>{t`締めたあとは、何も受け付けません。成果の報告は、いまの数字で保存されます。`}</p>
        </ConfirmButton>
      </ButtonRow>
    </>
  );
}
