import { t } from '@lingui/core/macro';
import { momentLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import type { Desk } from './desks.js';

/** A desk as people call it: デモ県あおば市：自治体担当者. */
export function deskName({ municipalityName, roles, supportUntil }: Desk): string {
  const what = supportUntil === null ? roles.map(roleName).join(t`・`) : supportName(supportUntil);
  return municipalityName === null ? what : t`${municipalityName}：${what}`;
}

function supportName(until: string): string {
  const end = momentLabel(until);
  return t`サポート閲覧（${end}まで）`;
}
