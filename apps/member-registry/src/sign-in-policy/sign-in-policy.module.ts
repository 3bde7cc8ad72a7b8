import { Module } from '@nestjs/common';
import { SignInPolicies } from './sign-in-policy.repository.js';
import { SignInPolicyController } from './sign-in-policy.controller.js';

@Module({ controllers: [SignInPolicyController], providers: [SignInPolicies], exports: [SignInPolicies] })
export class SignInPolicyModule {}
