import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { PlacementImporter } from './placement-importer.js';

@Module({ imports: [PersonModule], providers: [PlacementImporter], exports: [PlacementImporter] })
export class PlacementImportModule {}
