import { Module, type DynamicModule, type FactoryProvider, type InjectionToken } from '@nestjs/common';
import { DescribePersonalData } from './describe-personal-data.js';
import { DisclosePerson } from './disclose-person.js';
import { ErasePeople } from './erase-people.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PARTS, type PersonalDataParts } from './personal-data.options.js';
import { RecordsOfPeople } from './records-of-people.js';

/** Answers what people have in a service, imported once by its app module. */
@Module({})
export class PersonalDataModule {
  /** `useFactory` makes what only the service knows of its own providers; left out where its collections say it all. */
  static forService(
    parts: {
      imports?: NonNullable<DynamicModule['imports']>;
      inject?: InjectionToken[];
      useFactory?: FactoryProvider<PersonalDataParts>['useFactory'];
    } = {},
  ): DynamicModule {
    const { imports = [], inject = [], useFactory = () => ({}) } = parts;
    return {
      module: PersonalDataModule,
      imports,
      controllers: [PersonalDataController],
      providers: [
        { provide: PARTS, inject, useFactory },
        RecordsOfPeople,
        DisclosePerson,
        ErasePeople,
        DescribePersonalData,
      ],
    };
  }
}
