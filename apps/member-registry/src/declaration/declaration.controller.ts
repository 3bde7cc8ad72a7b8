import type { Caller, InputOf } from '#contracts';
import { getDeclaration, signDeclaration } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetDeclaration } from './get-declaration.js';
import { SignDeclaration } from './sign-declaration.js';

@Controller()
export class DeclarationController {
  constructor(
    private readonly getting: GetDeclaration,
    private readonly signing: SignDeclaration,
  ) {}

  @Handles(getDeclaration)
  get(input: InputOf<typeof getDeclaration>) {
    return this.getting.execute(input);
  }

  @Handles(signDeclaration)
  sign(input: InputOf<typeof signDeclaration>, caller: Caller) {
    return this.signing.execute(input, caller);
  }
}
