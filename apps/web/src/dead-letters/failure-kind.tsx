import { plural, t } from '@lingui/core/macro';
import { ConfirmButton } from '../components/confirm-button.js';
import { DataTable } from '../components/data-table.js';
import { momentLabel } from '../texts/dates.js';
import { aboutOf, serviceName, type Failure, type Kind } from './kinds.js';

/** Has one, or all of a kind, worked off once more. */
export type Replay = (kind: Kind['of'], failure?: string) => Promise<void>;

/** Failures of one kind: what each is about, why, and once more. */
export function FailureKind({ kind, replay }: { kind: Kind; replay: Replay }) {
  const { of, failures, key } = kind;
  const service = serviceName(of.service);
  const count = plural(failures.length, { other: '#件' });
  const consequence =
    of.what === 'event'
      ? t`いま処理できたものは、この一覧から消えます。できなかったものは、新しい理由とともに残ります。だれが行ったかは、監査記録に残ります。`
      : t`もう一度順番待ちに入れます。また失敗すると、この一覧に戻ります。だれが行ったかは、監査記録に残ります。`;
  return (
    <section aria-labelledby={key} className="section">
      <h2 id={key}>
        {of.what === 'event' ? t`受け取った知らせ（${service}）` : t`失敗した作業（${service}）`}：
        <code>{of.name}</code>
      </h2>
      <DataTable
        labelledBy={key}
        rows={failures}
        keyOf={({ failure }) => failure}
        columns={[
          { head: t`対象の番号`, cell: (one) => <code>{aboutOf(one)}</code> },
          { head: t`自治体`, cell: ({ municipality }) => municipality ?? t`なし` },
          { head: t`いつ`, cell: ({ at }) => momentLabel(at) },
          { head: t`試した回数`, numeric: true, cell: ({ attempts }) => plural(attempts, { other: '#回' }) },
          { head: t`理由`, cell: (one) => <Why failure={one} /> },
          {
            head: t`もう一度`,
            cell: (one) => (
              <ConfirmButton
                label={t`処理し直す`}
                kind="text"
                doKind="main"
                title={t`この1件を処理し直しますか`}
                action={() => replay(of, one.failure)}
              >
                <p>{aboutOf(one)}</p>
                <p>{consequence}</p>
              </ConfirmButton>
            ),
          },
        ]}
      />
      {failures.length > 1 && (
        <ConfirmButton
          label={t`この種類をすべて処理し直す`}
          doKind="main"
          title={t`この種類をすべて処理し直しますか`}
          action={() => replay(of)}
        >
          <p>{t`いま見えているのは${count}です。見えていないものも処理します。`}</p>
          <p>{consequence}</p>
        </ConfirmButton>
      )}
    </section>
  );
}

function Why({ failure: { reason, replays, replayedAt } }: { failure: Failure }) {
  const times = plural(replays, { other: '#回' });
  const last = replayedAt === null ? '' : momentLabel(replayedAt);
  return (
    <>
      {reason}
      {replays > 0 && (
        <span className="row-note">
          <span>{t`処理し直して、${times}失敗しました。最後は${last}です。`}</span>
        </span>
      )}
    </>
  );
}
