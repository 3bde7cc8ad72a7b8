import { Module, type DynamicModule, type FactoryProvider, type InjectionToken } from '@nestjs/common';
import { MailLog } from './mail-log.js';
import { MailSender } from './mail-sender.js';
import { MailTransport } from './mail-transport.js';
import {
  COMPOSERS,
  MAIL_SETTINGS,
  MAIL_SUBJECTS,
  type Composers,
  type MailSettings,
  type MailSubjects,
} from './mail.options.js';
import { Mails } from './mails.js';
import { ListSent } from './list-sent.js';
import { SentController } from './sent.controller.js';

interface Made<T> {
  readonly imports: NonNullable<DynamicModule['imports']>;
  readonly inject: InjectionToken[];
  readonly useFactory: FactoryProvider<T>['useFactory'];
}

/** Mails of one service, imported once by its app module. Needs its database and `sendMail` among its jobs. */
@Module({})
export class MailModule {
  /** What the service knows of its mails, made of its own providers: who writes each kind, and whom they are about. */
  static forService(settings: MailSettings, composers: Made<Composers>, subjects: Made<MailSubjects>): DynamicModule {
    return {
      module: MailModule,
      global: true,
      imports: [...composers.imports, ...subjects.imports],
      controllers: [SentController],
      providers: [
        { provide: MAIL_SETTINGS, useValue: settings },
        { provide: COMPOSERS, inject: composers.inject, useFactory: composers.useFactory },
        { provide: MAIL_SUBJECTS, inject: subjects.inject, useFactory: subjects.useFactory },
        ListSent,
        MailLog,
        MailTransport,
        Mails,
        MailSender,
      ],
      exports: [Mails, MailLog],
    };
  }
}
