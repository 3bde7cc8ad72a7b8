import { t } from '@lingui/core/macro';
import type { Buyer, Purchase } from '#contracts/procurement';
import { DataTable, type Column } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Tag } from '../components/tag.js';
import { seatsLabel, yen } from '../texts/figures.js';
import { savingPhrase } from './price-phrase.js';

/** Who takes part with how many seats, and who has agreed to the newest specification. */
export function Buyers({ purchase: { buyers, specification, price, state } }: { purchase: Purchase }) {
  if (state === 'planned') return null;
  const offers: Column<Buyer>[] = [
    { head: t`負担（税抜）`, cell: ({ offer }) => (offer ? yen(offer.net) : t`非公開`), numeric: true },
    { head: t`単独で買うより`, cell: ({ offer }) => (offer ? savingPhrase(offer.saving) : t`非公開`), numeric: true },
  ];
  return (
    <section className="section" aria-labelledby="buyers">
      <h2 id="buyers">{t`参加する自治体`}</h2>
      {buyers.length === 0 ? (
        <EmptyState title={t`席数を示した自治体は、まだありません。`} />
      ) : (
        <DataTable
          labelledBy="buyers"
          rows={buyers}
          keyOf={({ municipality }) => municipality}
          columns={[
            { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
            {
              head: t`席数`,
              cell: Declared,
              numeric: true,
            },
            ...(price ? offers : []),
            {
              head: t`仕様書への合意`,
              cell: ({ agreedVersion }) => <Agreed version={agreedVersion} newest={specification?.version} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function Declared({ declared, outdated }: Buyer) {
  return (
    <>
      {declared ? seatsLabel(declared.seats) : t`非公開`} {outdated && <Tag kind="warning">{t`前の条件`}</Tag>}
    </>
  );
}

function Agreed({ version, newest }: { version: number | null; newest: number | undefined }) {
  if (version === null) return <Tag>{t`まだ`}</Tag>;
  return <Tag kind={version === newest ? 'done' : 'warning'}>{t`第${version}版に合意`}</Tag>;
}
