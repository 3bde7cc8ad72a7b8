import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { OutputOf, ProgrammeId } from '#contracts';
import type { listSeatAsks as listing } from '#contracts/progress';
import { listSeatAsks, setIdleRule } from '#operations/progress';
import { call } from '../api/call.js';
import { itemsOf, listQuery, readAgain } from '../api/queries.js';
import { AskButton } from '../components/ask-button.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DataTable } from '../components/data-table.js';
import { LoadMore } from '../components/load-more.js';
import { Answer } from '../shell/answer.js';
import { dayLabel } from '../texts/dates.js';

const RuleForm = lazy(async () => ({ default: (await import('./idle-seat-forms.js')).RuleForm }));
const KeepForm = lazy(async () => ({ default: (await import('./idle-seat-forms.js')).KeepForm }));

type Ask = OutputOf<typeof listing>['items'][number];

/** After how many days a seat is asked back, whose was, and what became of it. */
export function IdleSeats({ programme }: { programme: ProgrammeId }) {
  const query = useInfiniteQuery(listQuery(listSeatAsks, { programme }));
  return (
    <section aria-labelledby="idle-seats" className="section">
      <h2 id="idle-seats">{t`使われていない席`}</h2>
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          const days = data.pages[0]?.days ?? null;
          return (
            <>
              <p>{days === null ? t`席を返してもらう決まりは、ありません。` : ruleSentence(days)}</p>
              <ButtonRow>
                <AskButton label={t`決まりを変える`} title={t`使われていない席の決まり`}>
                  {(close) => (
                    <Suspense>
                      <RuleForm programme={programme} days={days} onDone={close} />
                    </Suspense>
                  )}
                </AskButton>
                {days !== null && <EndRule programme={programme} />}
              </ButtonRow>
              {items.length > 0 && (
                <>
                  <DataTable
                    labelledBy="idle-seats"
                    rows={items}
                    keyOf={({ enrolment, askedAt }) => `${enrolment} ${askedAt}`}
                    columns={[
                      { head: t`氏名`, cell: Name },
                      { head: t`最後に使った日`, cell: ({ idleSince }) => dayLabel(idleSince) },
                      { head: t`席が戻る日`, cell: goesBack },
                      { head: t`状態`, cell: stateOf },
                      { head: t`席を残す`, cell: (ask) => ask.state === 'asked' && <Keep ask={ask} /> },
                    ]}
                  />
                  <LoadMore query={query} shown={items.length} />
                </>
              )}
            </>
          );
        }}
      </Answer>
    </section>
  );
}

const ruleSentence = (days: number): string =>
  t`${days}日学んでいない人に、メールで知らせます。知らせてから14日のうちに、学ぶか「席を使い続けます」を押した人の席は残ります。どちらもない人の席は返され、待っている人が使います。学んだ記録は残ります。`;

const nameOf = ({ name }: Ask): string => name ?? t`名前がわからない人`;
const Name = (ask: Ask) => <Link to={`/people/${ask.person}`}>{nameOf(ask)}</Link>;

function goesBack({ goesBackOn, state, mail }: Ask): string {
  if (goesBackOn !== null) return dayLabel(goesBackOn);
  if (state !== 'asked' && state !== 'over') return '';
  if (mail === 'no-address') return t`戻りません（メールアドレスがない）`;
  if (mail === 'refused' || mail === 'gave-up') return t`戻りません（メールが届かない）`;
  return state === 'asked' ? t`メールを送った日から14日後` : '';
}

function stateOf({ state, keptBy, reason }: Ask): string {
  if (state === 'asked') return t`お願い中`;
  if (state === 'released') return t`席を返した`;
  if (state === 'over') return t`お願いを取りやめ`;
  if (keptBy === 'learning') return t`学んだので残した`;
  const why = reason ?? '';
  return keptBy === 'learner' ? t`本人が使い続ける` : t`担当者が残した：${why}`;
}

function Keep({ ask }: { ask: Ask }) {
  const who = nameOf(ask);
  return (
    <AskButton kind="text" label={t`席を残す`} title={t`${who}の席を残しますか`}>
      {(close) => (
        <Suspense>
          <KeepForm enrolment={ask.enrolment} onDone={close} />
        </Suspense>
      )}
    </AskButton>
  );
}

function EndRule({ programme }: { programme: ProgrammeId }) {
  const client = useQueryClient();
  const end = () => call(setIdleRule, { programme, days: null }).then(() => readAgain(client, listSeatAsks));
  return (
    <ConfirmButton kind="text" label={t`決まりをやめる`} title={t`使われていない席の決まりをやめますか`} action={end}>
      <p>{t`まだ返していない席は、すべて残ります。もう返した席は、戻りません。`}</p>
    </ConfirmButton>
  );
}
