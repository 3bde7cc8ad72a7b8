import { Module } from '@nestjs/common';
import { FileRegisterController } from './file-register.controller.js';
import { FileRegister } from './file-register.js';

@Module({ controllers: [FileRegisterController], providers: [FileRegister] })
export class FileRegisterModule {}
