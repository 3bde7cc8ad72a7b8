import { Module } from '@nestjs/common';
import { OwnName } from './own-name.js';

@Module({ providers: [OwnName], exports: [OwnName] })
export class OwnNameModule {}
