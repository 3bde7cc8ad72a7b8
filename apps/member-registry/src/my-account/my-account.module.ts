import { Module } from '@nestjs/common';
import { ChangePassword } from './change-password.js';
import { GetMyAccount } from './get-my-account.js';
import { MyAccountController } from './my-account.controller.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';
import { UpdateMyAccount } from './update-my-account.js';

@Module({
  controllers: [MyAccountController],
  providers: [GetMyAccount, UpdateMyAccount, ChangePassword, SignOutEverywhere],
})
export class MyAccountModule {}
