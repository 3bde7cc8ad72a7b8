import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import type { ApplicationId, Audience } from '#contracts';
import { ageBandName, employmentStatusName } from '../applying/words.js';
import { DataTable, type Column } from '../components/data-table.js';
import { Tag } from '../components/tag.js';
import { dayLabel, dayOf, momentLabel } from '../texts/dates.js';
import { shiftStageNames } from '../texts/names.js';
import { RefusalSentence } from '../texts/refusal-sentence.js';
import { applicantName, canBeDecided, stateKinds, stateName, type Application } from './words.js';

interface Props {
  items: readonly Application[];
  audience: Audience;
  /** Where something can be decided. */
  picked?: ReadonlySet<ApplicationId>;
  onPick?: (picked: ReadonlySet<ApplicationId>) => void;
}

/** Applications in the order in which they came; what can be decided has a box beside its name. */
export function ApplicationTable({ items, audience, picked, onPick }: Props) {
  const toggle = (application: ApplicationId, on: boolean) => {
    const changed = new Set(picked);
    if (on) changed.add(application);
    else changed.delete(application);
    onPick?.(changed);
  };
  const Who = (one: Application) =>
    picked && canBeDecided(one) ? (
      <label className="check">
        <input
          type="checkbox"
          checked={picked.has(one.application)}
          onChange={({ currentTarget }) => toggle(one.application, currentTarget.checked)}
        />
        <span>
          <Name {...one} />
        </span>
      </label>
    ) : (
      <Name {...one} />
    );
  return (
    <DataTable
      labelledBy="applications"
      rows={items}
      keyOf={({ application }) => application}
      columns={[
        { head: audience === 'company' ? t`企業` : t`氏名`, cell: Who },
        { head: t`状態`, cell: State },
        ...(audience === 'company' ? ofCompanies() : ofResidents()),
        { head: t`申込み日`, cell: ({ submittedAt }) => (submittedAt === null ? '' : dayLabel(dayOf(submittedAt))) },
        { head: t`決定の理由`, cell: Reason },
      ]}
    />
  );
}

const ofResidents = (): Column<Application>[] => [
  { head: t`年代`, cell: ({ applicant }) => applicant && ageBandName(applicant.ageBand) },
  { head: t`いまの仕事`, cell: ({ applicant }) => applicant && employmentStatusName(applicant.employmentStatus) },
];

const ofCompanies = (): Column<Application>[] => [
  { head: t`希望した席`, numeric: true, cell: ({ needs }) => needs?.seats },
  { head: t`割り当てた席`, numeric: true, cell: ({ granted }) => granted ?? '' },
  { head: t`助成金`, cell: ({ needs }) => needs && grantLabel(needs) },
  { head: t`業態転換`, cell: ({ needs }) => needs && shiftStageNames()[needs.stage] },
  { head: t`できるようになりたいこと`, cell: ({ needs }) => needs?.challenge },
];

function grantLabel({ grant, paysFirst }: NonNullable<Application['needs']>): string {
  if (grant === null) return t`申請しない`;
  return paysFirst ? t`申請する（全額を先に払うと宣言）` : t`申請する（宣言はまだ）`;
}

const Name = (one: Application) => (
  <>
    {one.person ? <Link to={`/people/${one.person}`}>{applicantName(one)}</Link> : applicantName(one)}
    <span className="row-note">
      {one.applicant?.familyNameKana && (
        <span>{`${one.applicant.familyNameKana} ${one.applicant.givenNameKana ?? ''}`}</span>
      )}
      {one.needs && <span>{one.needs.contactName}</span>}
      <span>{one.applicant?.email ?? one.needs?.contactEmail}</span>
    </span>
  </>
);

function State({ state, place, offeredUntil }: Application) {
  const until = offeredUntil === null ? '' : momentLabel(offeredUntil);
  return (
    <>
      <Tag kind={stateKinds[state]}>{stateName(state)}</Tag>
      <span className="row-note">
        {place !== null && <span>{t`${place}番目`}</span>}
        {state === 'offered' && until && <span>{t`返事は${until}まで`}</span>}
      </span>
    </>
  );
}

function Reason({ reason, decidedAt, problem }: Application) {
  const day = decidedAt === null ? '' : dayLabel(dayOf(decidedAt));
  return (
    <>
      {reason}
      <span className="row-note">
        {day && <span>{day}</span>}
        {problem !== null && (
          <span>
            <RefusalSentence code={problem} />
          </span>
        )}
      </span>
    </>
  );
}
