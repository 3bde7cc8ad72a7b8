import { Module } from '@nestjs/common';
import { Addresses } from './addresses.js';
import { Names } from './names.js';

@Module({ providers: [Names, Addresses], exports: [Names, Addresses] })
export class NamingModule {}
