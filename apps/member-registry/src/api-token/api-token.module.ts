import { Module } from '@nestjs/common';
import { ApiTokenController } from './api-token.controller.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { CreateToken } from './create-token.js';
import { VerifyToken } from './verify-token.js';

@Module({
  controllers: [ApiTokenController],
  providers: [ApiTokenRepository, CreateToken, VerifyToken],
})
export class ApiTokenModule {}
