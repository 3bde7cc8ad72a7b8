import type { InputOf } from '#contracts';
import { Handles } from '#messaging';
import {
  Controller,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  type Type,
} from '@nestjs/common';
import { DescribePersonalData } from './describe-personal-data.js';
import { DisclosePerson } from './disclose-person.js';
import { ErasePeople } from './erase-people.js';
import { PARTS, type Operations, type PersonalDataParts } from './personal-data.options.js';
import { RecordsOfPeople } from './records-of-people.js';

/** Answers what people have in a service, imported once by its app module. */
@Module({})
export class PersonalDataModule {
  /** `useFactory` makes what only the service knows of its own providers; left out where its collections say it all. */
  static forService(
    operations: Operations,
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
      controllers: [controllerOf(operations)],
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

/** Binds the operations of one service's context. */
function controllerOf({ disclose, erase, describe }: Operations): Type {
  @Controller()
  class PersonalDataController {
    constructor(
      private readonly disclosing: DisclosePerson,
      private readonly erasing: ErasePeople,
      private readonly describing: DescribePersonalData,
    ) {}

    @Handles(disclose)
    discloseOne(input: InputOf<Operations['disclose']>) {
      return this.disclosing.execute(input);
    }

    @Handles(erase)
    eraseThem(input: InputOf<Operations['erase']>) {
      return this.erasing.execute(input);
    }

    @Handles(describe)
    describeAll(input: InputOf<Operations['describe']>) {
      return this.describing.execute(input);
    }
  }
  return PersonalDataController;
}
