import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { RecordImporter } from './record-importer.js';
import { ResolveEnrolments } from './resolve-enrolments.js';

@Module({ imports: [PersonModule], providers: [ResolveEnrolments, RecordImporter], exports: [RecordImporter] })
export class RecordImportModule {}
