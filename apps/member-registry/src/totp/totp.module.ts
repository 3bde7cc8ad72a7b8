import { Module } from '@nestjs/common';
import { BeginTotp } from './begin-totp.js';
import { ConfirmTotp } from './confirm-totp.js';
import { RemoveTotp } from './remove-totp.js';
import { TotpController } from './totp.controller.js';

@Module({ controllers: [TotpController], providers: [BeginTotp, ConfirmTotp, RemoveTotp] })
export class TotpModule {}
