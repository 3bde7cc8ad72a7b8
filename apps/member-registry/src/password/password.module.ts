import { Module } from '@nestjs/common';
import { ChoosePassword } from './choose-password.js';
import { CodeHolders } from './code-holders.js';
import { InspectCode } from './inspect-code.js';
import { PasswordController } from './password.controller.js';
import { RequestPasswordReset } from './request-password-reset.js';

@Module({
  controllers: [PasswordController],
  providers: [CodeHolders, InspectCode, ChoosePassword, RequestPasswordReset],
})
export class PasswordModule {}
