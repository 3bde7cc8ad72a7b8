import { Module } from '@nestjs/common';
import { MunicipalityNames } from './municipality-names.js';

@Module({ providers: [MunicipalityNames], exports: [MunicipalityNames] })
export class MunicipalityModule {}
