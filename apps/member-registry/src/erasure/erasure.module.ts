import { Module, type DynamicModule } from '@nestjs/common';
import { LegalHoldModule } from '../legal-hold/index.js';
import { PersonModule } from '../person/index.js';
import { SubjectModule } from '../subject/index.js';
import { ErasureList, ERASURES_FILE } from './erasure-list.js';
import { ErasureController } from './erasure.controller.js';
import { ErasureRepository } from './erasure.repository.js';
import { GetErasure } from './get-erasure.js';
import { ListErasures } from './list-erasures.js';
import { Obstacles } from './obstacles.js';
import { PreviewErasure } from './preview-erasure.js';
import { ReplayErasures } from './replay-erasures.js';
import { RunErasures } from './run-erasures.js';
import { StartErasure } from './start-erasure.js';

@Module({})
export class ErasureModule {
  /** `listFile` lies outside of the database. */
  static forRoot(listFile: string): DynamicModule {
    return {
      module: ErasureModule,
      global: true,
      imports: [PersonModule, LegalHoldModule, SubjectModule],
      controllers: [ErasureController],
      providers: [
        { provide: ERASURES_FILE, useValue: listFile },
        ErasureList,
        ErasureRepository,
        Obstacles,
        RunErasures,
        ReplayErasures,
        PreviewErasure,
        StartErasure,
        GetErasure,
        ListErasures,
      ],
      exports: [ErasureRepository, Obstacles],
    };
  }
}
