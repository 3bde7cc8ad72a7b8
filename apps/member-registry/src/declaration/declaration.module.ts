import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { DeclarationController } from './declaration.controller.js';
import { Declarations } from './declarations.js';
import { GetDeclaration } from './get-declaration.js';
import { SignDeclaration } from './sign-declaration.js';

@Module({
  imports: [MembershipModule],
  controllers: [DeclarationController],
  providers: [Declarations, GetDeclaration, SignDeclaration],
  exports: [Declarations],
})
export class DeclarationModule {}
