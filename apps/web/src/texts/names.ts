import { t } from '@lingui/core/macro';
import type { Audience, Role } from '#contracts';
import type { ShiftStage, UseState } from '#contracts/outcomes';
import type { EndingReason, FundingSource, ReasonOutcome, Standing } from '#contracts/progress';

/** What people call a role. */
export const roleName = (role: Role): string =>
  ({
    secretariat: t`事務局`,
    'municipality-admin': t`自治体管理者`,
    'municipality-officer': t`自治体担当者`,
    'department-manager': t`部署長`,
    'company-officer': t`企業担当者`,
    instructor: t`講師`,
    learner: t`受講者`,
    auditor: t`監査`,
    operator: t`運営`,
  })[role];

/** 対象: who a programme is for. */
export const audienceName = (audience: Audience): string =>
  ({ staff: t`庁内職員`, company: t`地域企業`, citizen: t`求職者` })[audience];

/** デモ県あおば市: names are held by several; a prefecture has none before it. As in the contracts, which bring zod along. */
export const municipalityName = ({ prefecture, name }: { prefecture: string; name: string }): string =>
  prefecture === name ? name : `${prefecture}${name}`;

/** The name of somebody of a roster; who has one name only has an empty other. */
export const personName = ({ familyName, givenName }: { familyName: string; givenName: string }): string =>
  `${familyName} ${givenName}`.trim();

/** Beside a name: it tells people of one name apart. */
export const staffNumberLabel = (number: string): string => t`職員番号 ${number}`;

/** How an enrolment stands today. */
export const standingName = (standing: Standing): string =>
  ({
    behind: t`遅れている`,
    'not-started': t`まだ始めていない`,
    overdue: t`期限を過ぎた`,
    'on-track': t`順調`,
    completed: t`修了`,
    ended: t`終了`,
  })[standing];

export const fundingSources = [
  'municipality-full',
  'municipality-part',
  'company',
  'self',
] as const satisfies readonly FundingSource[];

/** 財源: who pays for a seat. */
export const fundingSourceName = (source: FundingSource): string =>
  ({
    'municipality-full': t`自治体が全額を払う`,
    'municipality-part': t`自治体が一部を払う`,
    company: t`企業が払う`,
    self: t`本人が払う`,
  })[source];

/** Why an enrolment ended. */
export const endingReasonName = (reason: EndingReason): string =>
  ({
    employed: t`就職した`,
    personal: t`本人の都合`,
    'next-training': t`次の訓練に進んだ`,
    moved: t`別の事業に移った`,
  })[reason];

/** Who stands for a use at work: nobody but the learner, or whoever was asked. */
export const confirmationName = (state: UseState): string =>
  ({
    'self-reported': t`本人の報告`,
    confirmed: t`確認済み`,
    corrected: t`時間を直して確認済み`,
    doubted: t`確認できない`,
  })[state];

/** Whether what somebody learned for came true, in their own eyes. */
export const outcomeOfReason = (outcome: ReasonOutcome): string =>
  ({ yes: t`実現した`, partly: t`一部は実現した`, 'not-yet': t`まだこれから` })[outcome];

/** 業態転換の段階: how far a company is with changing its business. */
export const shiftStageNames = (): Record<ShiftStage, string> => ({
  'not-considered': t`検討していない`,
  considering: t`検討している`,
  planned: t`計画ができた`,
  'under-way': t`進めている`,
  done: t`終わった`,
});

/** A lesson by its title, else by its place in the course, which counts from 0. */
export const lessonName = (title: string | null | undefined, place: number): string => title ?? t`レッスン${place + 1}`;
