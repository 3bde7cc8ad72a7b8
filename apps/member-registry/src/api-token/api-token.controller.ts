import type { InputOf } from '#contracts';
import { createToken, verifyToken } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CreateToken } from './create-token.js';
import { VerifyToken } from './verify-token.js';

@Controller()
export class ApiTokenController {
  constructor(
    private readonly creating: CreateToken,
    private readonly verifying: VerifyToken,
  ) {}

  @Handles(createToken)
  create(input: InputOf<typeof createToken>) {
    return this.creating.execute(input);
  }

  @Handles(verifyToken)
  verify(input: InputOf<typeof verifyToken>) {
    return this.verifying.execute(input);
  }
}
