import { t } from '@lingui/core/macro';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf, PersonId } from '#contracts';
import type { getProgramme } from '#contracts/progress';
import { searchPeople } from '#operations/registry';
import { everyItem } from '../api/every-item.js';
import { asFailure } from '../api/problem.js';
import { itemsOf, listQuery } from '../api/queries.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { useAfterAct } from './after-act.js';
import { enrolAll, type Enrolled } from './enrol-all.js';
import { waitingSentence } from './waiting-sentence.js';
import type { Sought } from './people.js';
import { PeopleSearch } from './people-search.js';
import { PickTable } from './pick-table.js';
import { people } from '../texts/figures.js';

/** People of the programme's audience, picked and enrolled. Who was picked stays picked while one looks for others. */
export function PickPeople({ programme: { programme, audience } }: { programme: OutputOf<typeof getProgramme> }) {
  const [sought, setSought] = useState<Sought>({ audience });
  const [picked, setPicked] = useState<ReadonlySet<PersonId>>(new Set());
  const query = useInfiniteQuery({ ...listQuery(searchPeople, sought), placeholderData: keepPreviousData });
  const afterAct = useAfterAct();
  const everybody = useMutation({
    mutationFn: () => everyItem(searchPeople, sought),
    onSuccess: (all) => setPicked(new Set([...picked, ...all.map(({ person }) => person)])),
  });
  const enrol = useMutation({
    mutationFn: () => enrolAll(programme, [...picked]),
    onSuccess: async () => {
      setPicked(new Set());
      await afterAct();
    },
  });
  const search = (next: Sought) => {
    enrol.reset();
    setSought(next);
  };
  const count = people(picked.size);
  const failed = everybody.error ?? enrol.error;
  return (
    <>
      {enrol.data && <Done done={enrol.data} programme={programme} />}
      <PeopleSearch sought={sought} within={audience} onSearch={search} />
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0)
            return (
              <EmptyState title={t`当てはまる人はいません。`}>
                <p>{t`文字を減らして探すか、先に名簿を取り込んでください。`}</p>
              </EmptyState>
            );
          return (
            <section aria-labelledby="found" className="section">
              <h2 id="found">{t`見つかった人`}</h2>
              <ButtonRow>
                <Button aria-disabled={everybody.isPending} onClick={() => everybody.isPending || everybody.mutate()}>
                  {everybody.isPending ? t`読み込んでいます…` : t`見つかった人を全員選ぶ`}
                </Button>
                {picked.size > 0 && (
                  <Button kind="text" onClick={() => setPicked(new Set())}>{t`選んだ人を外す`}</Button>
                )}
              </ButtonRow>
              <PickTable people={items} picked={picked} onPick={setPicked} />
              <LoadMore query={query} shown={items.length} />
              <div className="sticky-bar">
                <p role="status">{picked.size > 0 ? t`${count}を選んでいます。` : t`登録する人を選んでください。`}</p>
                {picked.size > 0 && (
                  <Button kind="main" aria-disabled={enrol.isPending} onClick={() => enrol.isPending || enrol.mutate()}>
                    {enrol.isPending ? t`送っています…` : t`${count}を登録する`}
                  </Button>
                )}
              </div>
              {failed && (
                <Notice kind="error" role="alert">
                  <p>{asFailure(failed).sentence}</p>
                </Notice>
              )}
            </section>
          );
        }}
      </Answer>
    </>
  );
}

function Done({ done, programme }: { done: Enrolled; programme: string }) {
  const enrolled = people(done.enrolled);
  const already = people(done.already);
  const reserved = people(done.reserved);
  return (
    <Notice kind="done" role="status" title={t`${enrolled}を登録しました`}>
      {done.already > 0 && <p>{t`${already}は、すでに登録されていました。`}</p>}
      {done.reserved > 0 && <p>{t`${reserved}は、席を割り当てています。まもなく登録されます。`}</p>}
      {done.waiting > 0 && <p>{waitingSentence(done.waiting)}</p>}
      <ButtonRow>
        <ButtonLink to={`/programmes/${programme}/learners`}>{t`事業の受講状況を見る`}</ButtonLink>
      </ButtonRow>
    </Notice>
  );
}
