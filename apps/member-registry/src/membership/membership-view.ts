import { AccountId } from '#contracts';
import type { Signature, StandingEntry } from '#contracts/registry';
import { inOrder, type Entry } from './membership.domain.js';
import type { StoredSignature } from './membership.schema.js';

export const entryViews = (entries: readonly Entry[]): StandingEntry[] =>
  inOrder(entries).map(({ standing, on, by, account, reason }) => ({
    standing,
    on,
    by,
    account: account === null ? null : AccountId.parse(account),
    reason,
  }));

export const signatureView = ({ version, hash, name, post, signedOn }: StoredSignature): Signature => ({
  version,
  hash,
  name,
  post,
  signedOn,
});
