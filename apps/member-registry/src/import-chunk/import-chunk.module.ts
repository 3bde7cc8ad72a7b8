import { Module } from '@nestjs/common';
import { ImportChunkRepository } from './import-chunk.repository.js';

@Module({ providers: [ImportChunkRepository], exports: [ImportChunkRepository] })
export class ImportChunkModule {}
