import { t } from '@lingui/core/macro';
import type { Role } from '#contracts';
import { dayLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';

interface Placed {
  readonly municipalityName: string | null;
  readonly role: Role;
  readonly until: string | null;
}

/** デモ県あおば市：監査（令和9年3月31日まで） */
export function roleInPlace({ municipalityName, role, until }: Placed): string {
  const name = roleName(role);
  const what = municipalityName === null ? name : t`${municipalityName}：${name}`;
  if (until === null) return what;
  const end = dayLabel(until);
  return t`${what}（${end}まで）`;
}
