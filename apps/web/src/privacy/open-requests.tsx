import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { listDisclosures, listErasures, listUseStops } from '#operations/privacy';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { LoadMore } from '../components/load-more.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { DisclosureState, ErasureState, UseStopState } from './states.js';

/** Disclosures, stops of use and erasures, the newest first. */
export function OpenRequests() {
  const disclosures = useInfiniteQuery(listQuery(listDisclosures, { limit: 20 }));
  const stops = useInfiniteQuery(listQuery(listUseStops, { limit: 20 }));
  const erasures = useInfiniteQuery(listQuery(listErasures, { limit: 20 }));
  return (
    <>
      <Requests id="disclosures" title={t`開示`}>
        <Answer query={disclosures}>
          {(data) => (
            <Rows empty={itemsOf(data).length === 0}>
              <DataTable
                labelledBy="disclosures"
                rows={itemsOf(data)}
                keyOf={({ disclosure }) => disclosure}
                columns={[
                  {
                    head: t`だれの`,
                    cell: ({ disclosure, name }) => (
                      <Link to={`/privacy/disclosures/${disclosure}`}>{name ?? t`消去された人`}</Link>
                    ),
                  },
                  { head: t`受付番号`, cell: ({ reference }) => reference ?? t`―` },
                  { head: t`期限`, cell: ({ dueOn }) => dayLabel(dueOn) },
                  { head: t`状態`, cell: ({ status }) => <DisclosureState status={status} /> },
                ]}
              />
              <LoadMore query={disclosures} shown={itemsOf(data).length} />
            </Rows>
          )}
        </Answer>
      </Requests>
      <Requests id="use-stops" title={t`利用停止`}>
        <Answer query={stops}>
          {(data) => (
            <Rows empty={itemsOf(data).length === 0}>
              <DataTable
                labelledBy="use-stops"
                rows={itemsOf(data)}
                keyOf={({ person }) => person}
                columns={[
                  { head: t`だれの`, cell: ({ person, name }) => <Link to={`/privacy/people/${person}`}>{name}</Link> },
                  { head: t`受付番号`, cell: ({ reference }) => reference },
                  { head: t`期限`, cell: ({ dueOn }) => dayLabel(dueOn) },
                  { head: t`状態`, cell: ({ status }) => <UseStopState status={status} /> },
                ]}
              />
              <LoadMore query={stops} shown={itemsOf(data).length} />
            </Rows>
          )}
        </Answer>
      </Requests>
      <Requests id="erasures" title={t`消去`}>
        <Answer query={erasures}>
          {(data) => (
            <Rows empty={itemsOf(data).length === 0}>
              <DataTable
                labelledBy="erasures"
                rows={itemsOf(data)}
                keyOf={({ erasure }) => erasure}
                columns={[
                  {
                    head: t`始めた日`,
                    cell: ({ erasure, requestedAt }) => (
                      <Link to={`/privacy/erasures/${erasure}`}>{dayLabel(dayOf(requestedAt))}</Link>
                    ),
                  },
                  { head: t`受付番号`, cell: ({ reference }) => reference ?? t`―` },
                  { head: t`状態`, cell: ({ status }) => <ErasureState status={status} /> },
                ]}
              />
              <LoadMore query={erasures} shown={itemsOf(data).length} />
            </Rows>
          )}
        </Answer>
      </Requests>
    </>
  );
}

function Requests({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Rows({ empty, children }: { empty: boolean; children: ReactNode }) {
  return empty ? <p>{t`ありません。`}</p> : children;
}
