import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import type { ChainFault, verifyAuditChain } from '#contracts/audit';
import { DataTable } from '../components/data-table.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { momentLabel } from '../texts/dates.js';

/** Whole or not, and what to note down so that the next verification can be compared with this one. */
export function ChainResult({ found }: { found: OutputOf<typeof verifyAuditChain> }) {
  const { blocks, entries, head, anchor, faults } = found;
  const [at] = useState(() => new Date());
  return (
    <>
      {faults.length === 0 ? (
        <Notice kind="done" role="status" title={t`書き換えも、抜けもありません`}>
          <p>{t`すべての記録を計算し直して、つながりを確かめました。`}</p>
        </Notice>
      ) : (
        <Notice kind="error" role="alert" title={t`記録のつながりに異常があります`}>
          <p>{t`このページを印刷して、運営に連絡してください。記録は、そのままにしておいてください。`}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [t`検証した日時`, momentLabel(at)],
          [t`記録の数`, plural(entries, { other: '#件' })],
          [t`ブロックの数`, plural(blocks, { other: '#個' })],
          [
            t`最後のブロックの印`,
            head === null ? (
              t`まだありません`
            ) : (
              <>
                {blockName(head.block)}
                <p className="secret-text break-all">{head.hash}</p>
                <p>{t`この印を控えておくと、次の検証で、それより前が変わっていないことを確かめられます。`}</p>
              </>
            ),
          ],
          [t`外にある控え`, anchor === null ? t`まだありません` : anchored(anchor)],
        ]}
      />
      {faults.length > 0 && <Faults faults={faults} />}
    </>
  );
}

const blockName = (block: number): string => t`ブロック ${block}`;

function anchored({ block, at }: { block: number; at: string }): string {
  const when = momentLabel(at);
  return t`ブロック ${block}（${when}）`;
}

function Faults({ faults }: { faults: OutputOf<typeof verifyAuditChain>['faults'] }) {
  return (
    <section className="section" aria-labelledby="faults">
      <h2 id="faults">{t`見つかった異常`}</h2>
      <DataTable
        labelledBy="faults"
        rows={faults}
        keyOf={({ block, fault }) => `${block}/${fault}`}
        columns={[
          { head: t`ブロック`, cell: ({ block }) => block },
          { head: t`異常`, cell: ({ fault }) => faultName(fault) },
        ]}
      />
    </section>
  );
}

const faultName = (fault: ChainFault): string =>
  ({
    altered: t`内容が書き換えられています`,
    unlinked: t`前のブロックとつながっていません`,
    missing: t`ブロックが抜けています`,
    truncated: t`外に控えたものより短いか、違います`,
    unlisted: t`一覧から見つけられない記録があります`,
  })[fault];
