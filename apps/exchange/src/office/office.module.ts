import { Module } from '@nestjs/common';
import { Office } from './office.js';

@Module({ providers: [Office], exports: [Office] })
export class OfficeModule {}
