import { AuditModule, AuditTrail } from '#audit';
import { ERASURES_FILE_NAME } from '#contracts/privacy';
import { FileStore } from '#files';
import { JobsModule } from '#jobs';
import { MailModule, sendMail } from '#mail';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import { AccountModule } from './account/index.js';
import { AccountMailModule, AccountMails, AccountSubjects } from './account-mail/index.js';
import { ApiTokenModule } from './api-token/index.js';
import { ApplicantModule } from './applicant/index.js';
import { AuditChainModule } from './audit/index.js';
import { AuditListingModule } from './audit-listing/index.js';
import type { Config } from './config.js';
import { ContactModule } from './contact/index.js';
import { CompanyProfileModule } from './company-profile/index.js';
import { CorrectionModule } from './correction/index.js';
import { DeclarationModule } from './declaration/index.js';
import { DigestReaderModule } from './digest-reader/index.js';
import { DirectoryModule } from './directory/index.js';
import { DisclosureModule, gatherDisclosure } from './disclosure/index.js';
import { ErasureModule } from './erasure/index.js';
import { FailureModule } from './failure/index.js';
import { FileImportModule, runFileImport } from './file-import/index.js';
import { FileRegisterModule } from './file-register/index.js';
import { InvitationModule } from './invitation/index.js';
import { LearningProviderModule } from './learning-provider/index.js';
import { LegalHoldModule } from './legal-hold/index.js';
import { acceptMemberships, indexAuditEntries, searchKeys } from './migrations/index.js';
import { MemberListModule } from './member-list/index.js';
import { MembershipModule } from './membership/index.js';
import { MembershipApplicationModule } from './membership-application/index.js';
import { MembershipApplyingModule, MembershipMails } from './membership-applying/index.js';
import { MembershipDeskModule } from './membership-desk/index.js';
import { MunicipalityModule } from './municipality/index.js';
import { MyAccountModule } from './my-account/index.js';
import { NetworkOfficialModule } from './network-official/index.js';
import { NetworkPageModule } from './network-page/index.js';
import { OfficeTasksModule } from './office-tasks/index.js';
import { PasswordModule } from './password/index.js';
import { PersonModule } from './person/index.js';
import { PostingModule } from './posting/index.js';
import { registryPersonalDataModule } from './personal-data.js';
import { RetentionModule } from './retention/index.js';
import { RoleModule } from './role/index.js';
import { RosterInvitationModule, runInvitation } from './roster-invitation/index.js';
import { SignInPolicyModule } from './sign-in-policy/index.js';
import { SupportAccessModule } from './support-access/index.js';
import { TotpModule } from './totp/index.js';
import { TransferModule } from './transfer/index.js';
import { UseStopModule } from './use-stop/index.js';

@Module({})
class AppModule {}

/** Uploads, and what is made for download. */
@Module({})
class FilesModule {}
const filesModule = (dir: string): DynamicModule => ({
  module: FilesModule,
  global: true,
  providers: [{ provide: FileStore, useFactory: () => new FileStore(dir) }],
  exports: [FileStore],
});

const migrations = [acceptMemberships, indexAuditEntries, searchKeys];
const jobs = [runFileImport, runInvitation, sendMail, gatherDisclosure];
const registryMails = {
  imports: [AccountMailModule, MembershipApplyingModule],
  inject: [AccountMails, MembershipMails],
  useFactory: (accounts: AccountMails, memberships: MembershipMails) => ({
    ...accounts.composers(),
    ...memberships.composers(),
  }),
};

const accountSubjects = {
  imports: [AccountMailModule],
  inject: [AccountSubjects],
  useFactory: (subjects: AccountSubjects) => subjects,
};

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, migrations, ...parts }),
    JobsModule.forRoot({ redisUrl: config.redisUrl, jobs, ...parts }),
    MailModule.forService(config.mail, registryMails, accountSubjects),
    AuditModule,
    registryPersonalDataModule,
    filesModule(config.filesDir),
    MessagingModule.forEvents({
      inject: [Database, AuditTrail],
      useFactory: (database: Database, trail: AuditTrail) => ({
        ...eventMemory(database),
        sources: [trail.relaySource()],
      }),
    }),
    MunicipalityModule.forRoot(config.fictionalAllowed),
    AccountModule.forRoot(config.keysDir),
    MyAccountModule,
    PasswordModule,
    TotpModule,
    SignInPolicyModule,
    RoleModule,
    InvitationModule,
    RosterInvitationModule,
    ApiTokenModule,
    AuditChainModule.forRoot(join(config.filesDir, 'audit-anchors.jsonl')),
    AuditListingModule,
    PersonModule,
    ContactModule,
    ApplicantModule,
    SupportAccessModule,
    FileImportModule,
    LearningProviderModule,
    PostingModule,
    DigestReaderModule,
    TransferModule,
    OfficeTasksModule,
    CompanyProfileModule,
    CorrectionModule,
    LegalHoldModule,
    UseStopModule,
    DisclosureModule,
    ErasureModule.forRoot(join(config.filesDir, ERASURES_FILE_NAME)),
    RetentionModule,
    FileRegisterModule,
    FailureModule,
    MemberListModule,
    MembershipModule,
    MembershipApplicationModule,
    MembershipApplyingModule,
    MembershipDeskModule,
    DeclarationModule,
    NetworkPageModule,
    NetworkOfficialModule,
    DirectoryModule,
  ],
});
