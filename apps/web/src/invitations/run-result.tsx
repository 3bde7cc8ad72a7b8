import { plural, t } from '@lingui/core/macro';
import { useNavigate } from 'react-router';
import type { OutputOf } from '#contracts';
import { invitePeople, type getInvitationRun } from '#operations/registry';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { language } from '../texts/language.js';
import { audienceName } from '../texts/names.js';

type Run = OutputOf<typeof getInvitationRun>;

const people = (count: number): string => plural(count, { other: '#人' });

/** What inviting would do, with the button that does it; or what it did, with what is left to do. */
export function RunResult({ run }: { run: Run }) {
  const { audience, counts, dryRun, first } = run;
  if (run.progress.total === 0)
    return (
      <EmptyState title={t`この名簿には、まだだれもいません。`}>
        <p>{t`先に名簿を取り込んでください。`}</p>
        <ButtonRow>
          <ButtonLink to="/invitations">{t`名簿を選び直す`}</ButtonLink>
        </ButtonRow>
      </EmptyState>
    );
  return (
    <>
      {dryRun ? (
        <Notice>
          <p>{t`確かめただけです。まだ、だれにも届いていません。`}</p>
        </Notice>
      ) : (
        <Notice kind="done" role="status">
          <p>{t`メールは順に送られます。届かなかったときは「まだサインインしていない人」に出ます。`}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [t`名簿`, audienceName(audience)],
          [t`メールで案内`, people(counts.mail)],
          [t`用紙を手渡す`, people(counts.slip)],
          [t`すでに使っている`, people(counts.already)],
        ]}
      />
      {dryRun ? <DoIt run={run} /> : <Next slips={counts.slip} />}
      <Names title={t`メールで案内する人`} named={first.mail} count={counts.mail} />
      <Names title={t`用紙を手渡す人`} named={first.slip} count={counts.slip} />
    </>
  );
}

/** Does what was looked at, as it is by then. */
function DoIt({ run: { audience, counts } }: { run: Run }) {
  const navigate = useNavigate();
  const all = counts.mail + counts.slip;
  const invite = async () => {
    const { invitationRun } = await call(invitePeople, { audience, language: language() });
    void navigate(`/invitations/${invitationRun}`);
  };
  return (
    <ButtonRow>
      {all > 0 && (
        <ActionButton kind="main" action={invite}>
          {t`${all}人を招待する`}
        </ActionButton>
      )}
      <ButtonLink to="/invitations">{t`名簿を選び直す`}</ButtonLink>
    </ButtonRow>
  );
}

function Next({ slips }: { slips: number }) {
  return (
    <ButtonRow>
      {slips > 0 && (
        <ButtonLink kind="main" to="/invitations/slips">
          {t`用紙を印刷する`}
        </ButtonLink>
      )}
      <ButtonLink to="/invitations/not-signed-in">{t`まだサインインしていない人を見る`}</ButtonLink>
    </ButtonRow>
  );
}

function Names({ title, named, count }: { title: string; named: Run['first']['mail']; count: number }) {
  if (named.length === 0) return null;
  const more = count - named.length;
  return (
    <details className="section">
      <summary>{title}</summary>
      <ul className="list">
        {named.map(({ person, name }) => (
          <li key={person}>{name}</li>
        ))}
      </ul>
      {more > 0 && <p>{plural(more, { other: 'ほか#人' })}</p>}
    </details>
  );
}
