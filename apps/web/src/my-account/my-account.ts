import type { OutputOf } from '#contracts';
import { getMyAccount } from '#operations/registry';
import { readQuery } from '../api/queries.js';

export type MyAccount = OutputOf<typeof getMyAccount>;

/** My account, with all that I am everywhere. */
export const myAccountQuery = () => readQuery(getMyAccount, {});
