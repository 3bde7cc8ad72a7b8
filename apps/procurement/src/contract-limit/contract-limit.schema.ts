import { tenantCollection } from '#persistence';

/** `_id` is the municipality's code. */
export interface ContractLimitDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly own: number;
}

export const contractLimits = tenantCollection({ name: 'contract_limits', fields: { own: Number }, personal: 'none' });
