import { t } from '@lingui/core/macro';
import type { PlanChange, PlanField, Purchase } from '#contracts/procurement';
import { Facts } from '../components/facts.js';
import { Tag } from '../components/tag.js';
import { momentLabel } from '../texts/dates.js';
import { useMemberNames } from './member-names.js';
import { changePhrase, type NameAll, type PlanText } from './plan-words.js';

/** What the lead wrote otherwise since the survey opened, the newest first. */
export function PlanChanges({ purchase }: { purchase: Purchase }) {
  const { changes } = purchase;
  const nameAll = useMemberNames(
    purchase,
    changes.some(({ was }) => was.invited !== undefined),
  );
  if (changes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t`変わった内容`}</h2>
      <ol className="list" reversed>
        {changes.toReversed().map((change) => (
          <li key={change.at}>
            <p>
              {momentLabel(change.at)} {change.byName ?? t`事務局`}{' '}
              {change.toConfirm && <Tag kind="info">{t`条件が変わった`}</Tag>}
            </p>
            <Facts facts={fieldsOf(change).map((field) => phraseOf(purchase, change, field, nameAll))} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const fieldsOf = ({ was }: PlanChange) => Object.keys(was) as PlanField[];

/** What came after a change stands in the next one of the same part, or in the purchase. */
function phraseOf<F extends PlanField>(purchase: Purchase, change: PlanChange, field: F, nameAll: NameAll) {
  const later = purchase.changes.slice(purchase.changes.indexOf(change) + 1).find(({ was }) => field in was);
  return changePhrase(field, (change.was as PlanText)[field], ((later?.was ?? purchase) as PlanText)[field], nameAll);
}
