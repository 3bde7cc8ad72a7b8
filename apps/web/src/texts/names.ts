import { t } from '@lingui/core/macro';
import type { Audience, Role } from '#contracts';

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
