import { t } from '@lingui/core/macro';
import type { Role } from '#contracts';

/** What somebody with the role may do, for who is about to give it. */
export const roleHint = (role: Role): string | undefined =>
  ({
    'municipality-admin': t`自治体のすべての業務。人の招待と役割、監査記録、サポート閲覧も扱います。`,
    'municipality-officer': t`名簿、事業、受講者、成果の記録を扱います。役割は変えられません。`,
    auditor: t`報告と監査記録を見ます。何も変えられません。`,
    'department-manager': t`名簿にある本人の部署と、その下の部署の職員の進み具合を見ます。`,
    'company-officer': t`名簿にある本人の企業の受講者の進み具合を見ます。`,
    instructor: t`講座を作ります。`,
    secretariat: t`ネットワーク全体の集計を見ます。自治体と、その最初の管理者を登録します。`,
    learner: undefined,
    operator: undefined,
  })[role];
