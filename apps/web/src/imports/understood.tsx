import { t } from '@lingui/core/macro';
import { DataTable } from '../components/data-table.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { rowCount, type Inspection } from './imports.js';

const encodings: Record<Inspection['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（BOM）',
  cp932: 'Shift_JIS（CP932）',
};

/** What the platform understood of a file: so that wrong characters and shifted columns are seen before anything is done. */
export function Understood({ inspection, fileName }: { inspection: Inspection; fileName: string }) {
  const { encoding, separator, rows, columns, missing, first } = inspection;
  const separators = { comma: t`カンマ`, tab: t`タブ`, semicolon: t`セミコロン` };
  const ignored = columns.filter(({ use }) => use === 'ignored').map(({ name }) => name);
  const names = missing.map((name) => t`「${name}」`).join('');
  return (
    <section className="section" aria-labelledby="understood">
      <h2 id="understood">{t`読み取った内容`}</h2>
      {missing.length > 0 && (
        <Notice kind="error" role="alert" title={t`足りない見出しがあります`}>
          <p>{t`1行目に${names}の見出しを足して、もう一度選んでください。`}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [t`ファイル`, fileName],
          [t`行`, rowCount(rows)],
          [t`文字コードと区切り`, t`${encodings[encoding]}、${separators[separator]}`],
          ...(ignored.length > 0 ? [[t`使わない列`, ignored.join(t`、`)] as const] : []),
        ]}
      />
      <h3 id="first-rows">{t`はじめの行`}</h3>
      <FirstRows columns={columns} first={first} />
    </section>
  );
}

function FirstRows({ columns, first }: Pick<Inspection, 'columns' | 'first'>) {
  const [one, ...others] = columns
    .map(({ name, use }, place) => ({ head: name, use, cell: (row: FirstRow) => row.cells[place] ?? '' }))
    .filter(({ use }) => use !== 'ignored');
  if (!one) return null;
  const rows = first.map((cells, place): FirstRow => ({ cells, place }));
  return (
    <DataTable labelledBy="first-rows" rows={rows} keyOf={({ place }) => String(place)} columns={[one, ...others]} />
  );
}

interface FirstRow {
  readonly cells: readonly string[];
  readonly place: number;
}
