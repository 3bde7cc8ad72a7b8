import { Module } from '@nestjs/common';
import { DigestReaderController } from './digest-reader.controller.js';
import { ListDigestReaders } from './list-digest-readers.js';

@Module({ controllers: [DigestReaderController], providers: [ListDigestReaders] })
export class DigestReaderModule {}
