import { Module, type DynamicModule, type FactoryProvider, type InjectionToken } from '@nestjs/common';
import { MailLog } from './mail-log.js';
import { MailSender } from './mail-sender.js';
import { MailTransport } from './mail-transport.js';
import { COMPOSERS, MAIL_SETTINGS, type Composers, type MailSettings } from './mail.options.js';
import { Mails } from './mails.js';

/** Mails of one service, imported once by its app module. Needs its database and `sendMail` among its jobs. */
@Module({})
export class MailModule {
  /** `useFactory` makes the service's composers of its own providers. */
  static forService(
    settings: MailSettings,
    composers: {
      imports: NonNullable<DynamicModule['imports']>;
      inject: InjectionToken[];
      useFactory: FactoryProvider<Composers>['useFactory'];
    },
  ): DynamicModule {
    const { imports, inject, useFactory } = composers;
    return {
      module: MailModule,
      global: true,
      imports,
      providers: [
        { provide: MAIL_SETTINGS, useValue: settings },
        { provide: COMPOSERS, inject, useFactory },
        MailLog,
        MailTransport,
        Mails,
        MailSender,
      ],
      exports: [Mails, MailLog],
    };
  }
}
