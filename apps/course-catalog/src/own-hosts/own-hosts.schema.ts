import { tenantCollection } from '#persistence';

/** `_id` is the municipality's code. */
export interface OwnHostsDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly hosts: readonly string[];
}

export const ownHosts = tenantCollection({ name: 'own_hosts', fields: { hosts: [String] }, personal: 'none' });
