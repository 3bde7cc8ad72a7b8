import { requireTenant } from '#persistence';
import { PersonalDataModule, type PersonalDataParts } from '#personal-data';
import { AccountRepository, EraseAccounts, type AccountDocument } from './account/index.js';
import { DisclosureModule, EraseDisclosures } from './disclosure/index.js';
import { EraseImportFiles, FileImportModule } from './file-import/index.js';
import { EraseMemberNames, MembershipModule } from './membership/index.js';
import { EraseMembershipApplications, MembershipApplicationModule } from './membership-application/index.js';
import { ErasePersonDocuments, NamesOfRecords, PersonModule } from './person/index.js';
import { EraseInvitations, RosterInvitationModule } from './roster-invitation/index.js';
import { EraseSupportReasons, SupportAccessModule } from './support-access/index.js';

/** What the registry holds about people besides what its collections say themselves. */
export const registryPersonalDataModule = PersonalDataModule.forService({
  imports: [
    SupportAccessModule,
    MembershipModule,
    MembershipApplicationModule,
    RosterInvitationModule,
    DisclosureModule,
    FileImportModule,
    PersonModule,
  ],
  inject: [
    AccountRepository,
    NamesOfRecords,
    EraseSupportReasons,
    EraseMemberNames,
    EraseMembershipApplications,
    EraseInvitations,
    EraseAccounts,
    EraseDisclosures,
    EraseImportFiles,
    ErasePersonDocuments,
  ],
  useFactory: (
    accounts: AccountRepository,
    names: NamesOfRecords,
    // In this order: what finds people by what they are called before that is forgotten, with the people the last.
    ...last: [
      EraseSupportReasons,
      EraseMemberNames,
      EraseMembershipApplications,
      EraseInvitations,
      EraseAccounts,
      EraseDisclosures,
      EraseImportFiles,
      ErasePersonDocuments,
    ]
  ): PersonalDataParts => ({
    last,
    namesOf: (collection, documents) => names.of(collection, documents),
    views: {
      accounts: (account) => here(account as unknown as AccountDocument),
      // A mail about the account in another municipality's name, or in nobody's, is not this municipality's to show.
      mails: (mail) => (mail['municipality'] === requireTenant() ? mail : null),
    },
    counts: { accounts: () => accounts.countIn(requireTenant()) },
  }),
});

/** An account as far as it is this municipality's. */
const here = (account: AccountDocument) => ({
  ...account,
  memberships: account.memberships.filter(({ municipality }) => municipality === requireTenant()),
});
