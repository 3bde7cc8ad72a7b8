import { Module, type DynamicModule } from '@nestjs/common';
import { AdmissionRepository } from './admission.repository.js';
import { AdmitMunicipality } from './admit-municipality.js';
import { GetMunicipality } from './get-municipality.js';
import { ListMunicipalities } from './list-municipalities.js';
import { FICTIONAL_ALLOWED, Municipalities } from './municipalities.js';
import { MunicipalityController } from './municipality.controller.js';

@Module({})
export class MunicipalityModule {
  /** For every module of the service, once. */
  static forRoot(fictionalAllowed: boolean): DynamicModule {
    return {
      module: MunicipalityModule,
      global: true,
      controllers: [MunicipalityController],
      providers: [
        { provide: FICTIONAL_ALLOWED, useValue: fictionalAllowed },
        AdmissionRepository,
        Municipalities,
        AdmitMunicipality,
        GetMunicipality,
        ListMunicipalities,
      ],
      exports: [AdmissionRepository, Municipalities],
    };
  }
}
