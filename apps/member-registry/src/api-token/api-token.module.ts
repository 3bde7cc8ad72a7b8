import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { ApiTokenController } from './api-token.controller.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { CreateToken } from './create-token.js';
import { VerifyToken } from './verify-token.js';

@Module({
  imports: [MembershipModule],
  controllers: [ApiTokenController],
  providers: [ApiTokenRepository, CreateToken, VerifyToken],
})
export class ApiTokenModule {}
