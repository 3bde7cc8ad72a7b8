export { SignInPolicies } from './sign-in-policy.repository.js';
export { SignInPolicyModule } from './sign-in-policy.module.js';
