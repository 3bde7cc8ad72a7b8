import { plural, t } from '@lingui/core/macro';
import { Notice } from '../components/notice.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { people } from '../texts/figures.js';
import type { TransferList } from './transfers.js';

/** In a few sentences: how many move, and whether they have. */
export function Verdict({ list }: { list: TransferList }) {
  const { status, counts, on, approvedAt, effectAt } = list;
  const day = dayLabel(on);
  const [moving, same, wrong] = [
    people(counts.rows - counts.unchanged),
    people(counts.unchanged),
    rows(counts.refused),
  ];
  const sum = t`異動する人は${moving}、変わらない人は${same}です。受け付けられない行は、${wrong}です。`;
  switch (status) {
    case 'proposed':
      return (
        <Notice kind={counts.refused > 0 ? 'warning' : 'info'} role="status" title={t`まだ何も変わっていません`}>
          <p>{sum}</p>
          {counts.refused > 0 && <p>{t`受け付けられない行の人は動きません。直した表を、もう一度渡してください。`}</p>}
        </Notice>
      );
    case 'approved': {
      const when = approvedAt === null ? '' : momentLabel(approvedAt);
      return (
        <Notice kind="info" role="status" title={t`承認済みです。${day}の0時に反映します`}>
          <p>{sum}</p>
          <p>{t`${when}に承認しました。その日になるまで、取りやめられます。`}</p>
        </Notice>
      );
    }
    case 'in-effect': {
      const when = effectAt === null ? '' : momentLabel(effectAt);
      return (
        <Notice kind="done" role="status" title={t`反映しました`}>
          <p>{sum}</p>
          <p>{t`${when}に反映しました。元に戻すときは、新しい異動表を渡してください。`}</p>
        </Notice>
      );
    }
    case 'withdrawn':
      return (
        <Notice role="status" title={t`取りやめました`}>
          <p>{t`だれも動いていません。使うときは、同じ表をもう一度渡してください。`}</p>
        </Notice>
      );
  }
}

const rows = (count: number): string => plural(count, { other: '#行' });
