import { plural, t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { OutputOf, PersonId } from '#contracts';
import { makeSlips } from '#operations/registry';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { SlipSheet } from './slip-sheet.js';
import { invitationTrail } from './trail.js';
import { people as peopleOf } from '../texts/figures.js';
import type { ForWhom } from './waiting.js';

type Slip = OutputOf<typeof makeSlips>['slips'][number];

const atOnce = 200;
const made = 'slips';

/** Paper for staff without an address: made once, printed, cut, handed out. */
export function SlipsPage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const { people } = (useLocation().state ?? {}) as ForWhom;
  const key = [made, ...(people ?? [])];
  // Only in the memory of this tab: who looks at another page meanwhile still finds what is not printed yet.
  const { data } = useQuery<Slip[] | null>({ queryKey: key, queryFn: () => null, enabled: false, gcTime: Infinity });
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => (people ? slipsOf(people) : allSlips()),
    onSuccess: (slips) => client.setQueryData(key, slips),
  });
  useEffect(() => {
    if (!data?.length) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [data]);
  return (
    <Page
      title={t`サインインの用紙`}
      lead={t`メールアドレスのない職員に手渡す用紙です。1枚のA4に4人分を印刷し、切って渡します。`}
      trail={invitationTrail()}
      demo={isDemo(desk?.municipality)}
    >
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
      {data ? (
        <Made slips={data} />
      ) : (
        <>
          <Notice title={t`作ると、前の用紙のコードは使えなくなります`}>
            <p>
              {people
                ? t`対象は、選んだ${peopleOf(people.length)}です。`
                : t`対象は、招待したのにまだサインインしていない、メールアドレスのない職員全員です。人を選ぶときは「まだサインインしていない人」から作ってください。`}
            </p>
            <p>{t`コードはこのページでしか表示しません。すぐに印刷してください。`}</p>
          </Notice>
          <ButtonRow>
            <Button kind="main" aria-disabled={isPending} onClick={() => isPending || mutate()}>
              {isPending ? t`作っています…` : t`用紙を作る`}
            </Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}

/** Of chosen people, as many at once as one call takes. */
async function slipsOf(people: readonly PersonId[]): Promise<Slip[]> {
  const slips: Slip[] = [];
  for (let at = 0; at < people.length; at += atOnce)
    slips.push(...(await call(makeSlips, { people: people.slice(at, at + atOnce) })).slips);
  return inOrder(slips);
}

/** Page after page, until the last. */
async function allSlips(): Promise<Slip[]> {
  const slips: Slip[] = [];
  let cursor: string | null = null;
  do {
    const page: OutputOf<typeof makeSlips> = await call(makeSlips, {
      limit: atOnce,
      ...(cursor !== null && { cursor }),
    });
    slips.push(...page.slips);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return inOrder(slips);
}

/** As they are handed out: department by department. */
const inOrder = (slips: readonly Slip[]): Slip[] =>
  slips.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'ja'));

const placeOf = ({ department, staffNumber }: Slip): string => [...department, staffNumber].join(' ');

function Made({ slips }: { slips: readonly Slip[] }) {
  if (slips.length === 0)
    return (
      <EmptyState title={t`招待した人に、用紙が必要な人はいません。`}>
        <p>{t`用紙は、招待した人だけに作れます。名簿に取り込んだばかりの人は、先に招待してください。`}</p>
        <ButtonRow>
          <ButtonLink to="/invitations">{t`受講者を招待する`}</ButtonLink>
        </ButtonRow>
      </EmptyState>
    );
  return (
    <>
      <div className="screen-only">
        <Notice kind="done" role="status" title={plural(slips.length, { other: '#人分を作りました' })}>
          <p>{t`このタブを閉じると、コードは二度と表示できません。印刷したら、封筒などに入れて本人に渡してください。`}</p>
        </Notice>
      </div>
      <ButtonRow>
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
      </ButtonRow>
      <SlipSheet slips={slips} />
    </>
  );
}
