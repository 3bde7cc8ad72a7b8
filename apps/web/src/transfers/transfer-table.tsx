import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listTransfers } from '#operations/registry';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { LoadMore } from '../components/load-more.js';
import { Tag } from '../components/tag.js';
import { Answer } from '../shell/answer.js';
import { pathOf, type Transfer, type TransferList } from './transfers.js';

/** Who goes from where to where, in the order of the file. */
export function TransferTable({ list: { transferList, status } }: { list: TransferList }) {
  const query = useInfiniteQuery(listQuery(listTransfers, { transferList }));
  return (
    <section className="section" aria-labelledby="transfers">
      <h2 id="transfers">{t`だれがどこへ動くか`}</h2>
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          return (
            <>
              <DataTable
                labelledBy="transfers"
                rows={items}
                keyOf={({ row }) => String(row)}
                columns={[
                  { head: t`氏名`, cell: Name },
                  {
                    head: status === 'in-effect' ? t`前の所属` : t`いまの所属`,
                    cell: ({ from, fromPosition }) => <Place path={from} position={fromPosition} />,
                  },
                  { head: t`新しい所属`, cell: To },
                ]}
              />
              <LoadMore query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

const Name = ({ person, name, staffNumber }: Transfer) => (
  <>
    <Link to={`/people/${person}`}>{name}</Link>
    <span className="row-note">{staffNumber}</span>
  </>
);

const To = ({ outcome, to, position, fromPosition }: Transfer) =>
  outcome === 'unchanged' ? <Tag>{t`変わりません`}</Tag> : <Place path={to} position={position ?? fromPosition} />;

const Place = ({ path, position }: { path: readonly string[]; position: string | null }) => (
  <>
    {pathOf(path)}
    {position !== null && <span className="row-note">{position}</span>}
  </>
);
