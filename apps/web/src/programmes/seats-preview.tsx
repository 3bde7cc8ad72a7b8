import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { ProgrammeId, PurchaseId, RequestOf } from '#contracts';
import type { openProgramme } from '#contracts/progress';
import { previewProgrammeSeats } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { Notice } from '../components/notice.js';
import type { FormOf } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { people } from '../texts/figures.js';

interface Props {
  form: FormOf<RequestOf<typeof openProgramme>>;
  programme: ProgrammeId;
  /** What the programme uses now. */
  before: PurchaseId | null;
}

/** What another choice of the purchase would mean for who is enrolled already, before it is saved. */
export function SeatsPreview({ form, programme, before }: Props) {
  const chosen = useWatch({ control: form.control, name: 'plan.purchase' }) || null;
  if (chosen === before) return null;
  if (chosen === null)
    return (
      <Notice kind="warning" role="status">
        <p>{t`変更すると、この事業の受講者が使っている席を返します。受講者は、席がなくても学び続けます。席を待っている人は、登録されます。`}</p>
      </Notice>
    );
  return <TakenUp programme={programme} purchase={chosen as PurchaseId} />;
}

function TakenUp({ programme, purchase }: { programme: ProgrammeId; purchase: PurchaseId }) {
  const query = useQuery({ ...readQuery(previewProgrammeSeats, { programme, purchase }), gcTime: 0 });
  return (
    <Answer query={query}>
      {({ learners, seated, waiting }) => {
        const [all, have, wait] = [people(learners), people(seated), people(waiting)];
        return (
          <Notice kind={waiting > 0 ? 'warning' : 'info'} role="status">
            <p>{t`いま変更すると、学んでいる${all}のうち、${have}が席を使い、${wait}が席を待ちます。登録の早い順です。`}</p>
            {waiting > 0 && <p>{t`席を待つ人も、学び続けます。学んだ記録は、何も失われません。`}</p>}
          </Notice>
        );
      }}
    </Answer>
  );
}
