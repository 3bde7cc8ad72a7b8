import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listProgrammeLearners } from '#operations/progress';
import { everyItem } from '../api/every-item.js';
import { DataTable } from '../components/data-table.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { StandingTag } from '../components/standing-tag.js';
import type { Learner, Programme } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { percent, seatsLabel } from '../texts/figures.js';
import type { CompanySeats } from './company-seats.js';
import { NameForm } from './name-form.js';
import { Release } from './release.js';

type Row = CompanySeats['holders'][number] & { readonly learner: Learner | undefined };

/** Who holds the company's seats and how far they are; seats that are left are given to more people. */
export function Seats({ programme, seats }: { programme: Programme; seats: CompanySeats }) {
  const id = programme.programme;
  const [done, setDone] = useState({ number: 0, words: '' });
  const say = (words: string) => setDone(({ number }) => ({ number: number + 1, words }));
  const learners = useQuery({
    queryKey: [listProgrammeLearners.name, 'own', id],
    queryFn: () => everyItem(listProgrammeLearners, { programme: id }),
  });
  const isOpen = programme.state !== 'closed';
  const [granted, left] = [seatsLabel(seats.granted), seatsLabel(seats.granted - seats.named)];
  return (
    <>
      {done.number > 0 && <DoneNotice key={done.number}>{done.words}</DoneNotice>}
      <section className="section" aria-labelledby="seats">
        <h2 id="seats">{t`席を使っている社員`}</h2>
        <p>{t`割り当てられた${granted}のうち、残りは${left}です。`}</p>
        <Answer query={learners}>
          {(known) =>
            seats.holders.length === 0 ? (
              <EmptyState title={t`席を使う社員は、まだ登録されていません。`} />
            ) : (
              <DataTable<Row>
                labelledBy="seats"
                rows={seats.holders.map((one) => ({
                  ...one,
                  learner: known.find(({ person }) => person === one.person),
                }))}
                keyOf={({ person }) => person}
                columns={[
                  { head: t`氏名`, cell: ({ learner }) => learner?.name ?? t`名簿を確かめています` },
                  { head: t`状態`, cell: ({ learner }) => learner && <StandingTag standing={learner.standing} /> },
                  {
                    head: t`進み具合`,
                    numeric: true,
                    cell: ({ learner }) => learner && percent(learner.share * 100),
                  },
                  {
                    head: t`最後に学んだ日`,
                    cell: ({ learner }) => (learner?.lastAt ? dayLabel(dayOf(learner.lastAt)) : t`まだありません`),
                  },
                  {
                    head: t`席`,
                    cell: ({ started, person, learner }) =>
                      started || !isOpen ? (
                        t`使用中`
                      ) : (
                        <Release programme={id} person={person} name={learner?.name ?? ''} onDone={say} />
                      ),
                  },
                ]}
              />
            )
          }
        </Answer>
      </section>
      {isOpen && seats.named < seats.granted && <NameForm key={seats.named} programme={id} onDone={say} />}
    </>
  );
}
