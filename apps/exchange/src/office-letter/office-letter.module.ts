import { Module } from '@nestjs/common';
import { OfficeLetters } from './office-letters.js';

@Module({ providers: [OfficeLetters], exports: [OfficeLetters] })
export class OfficeLetterModule {}
