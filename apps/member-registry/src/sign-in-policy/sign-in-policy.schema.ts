import { tenantCollection } from '#persistence';

/** How a municipality wants its people to sign in; one each, its id is the municipality's code. */
export interface SignInPolicyDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly adminsNeedTotp: boolean;
}

export const signInPolicies = tenantCollection({
  name: 'sign_in_policies',
  fields: { adminsNeedTotp: Boolean },
  personal: 'none',
});
