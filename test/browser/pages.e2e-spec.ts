import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { accessibilityStories } from './accessibility.stories.js';
import { accountStories } from './account.stories.js';
import { accountsStories } from './accounts.stories.js';
import { applyingStories } from './applying.stories.js';
import { auditStories } from './audit.stories.js';
import { classStories } from './class.stories.js';
import { deadLetterStories } from './dead-letters.stories.js';
import { deviceQueueStories } from './device-queue.stories.js';
import { authoringStories } from './authoring.stories.js';
import { designStories } from './design.stories.js';
import { exchangeStories } from './exchange.stories.js';
import { importStories } from './imports.stories.js';
import { matchingStories } from './matching.stories.js';
import { meetingStories } from './meetings.stories.js';
import { invitationStories } from './invitations.stories.js';
import { authenticatorStories } from './authenticator.stories.js';
import { myAccountStories } from './my-account.stories.js';
import { planningStories } from './planning.stories.js';
import { procurementTenderStories } from './procurement-tender.stories.js';
import { privacyStories } from './privacy.stories.js';
import { procurementSeatStories } from './procurement-seats.stories.js';
import { procurementBillingStories } from './procurement-billing.stories.js';
import { procurementStories } from './procurement.stories.js';
import { newsStories } from './news.stories.js';
import { officeStories } from './office.stories.js';
import { membershipStories } from './membership.stories.js';
import { mailStories } from './mails.stories.js';
import { outcomeStories } from './outcomes.stories.js';
import { learningStories } from './learning.stories.js';
import { procurementUseStories } from './procurement-use.stories.js';
import { reportStories } from './reports.stories.js';
import { seatStories } from './seats.stories.js';
import { shellStories } from './shell.stories.js';
import { signInStories } from './sign-in.stories.js';
import { World } from './world.js';

/*
 * All stories about pages, on one platform and in one browser. `npm test -- test/browser -t 'sign-in'` runs some. A new
 * page has its stories in a file of its own beside these, and a line here.
 */

const world = new World();
beforeAll(() => world.open(), 120_000);
afterAll(() => world.close());
afterEach(() => world.endVisits());

signInStories(world);
accountStories(world);
shellStories(world);
myAccountStories(world);
authenticatorStories(world);
accountsStories(world);
invitationStories(world);
auditStories(world);
privacyStories(world);
reportStories(world);
importStories(world);
officeStories(world);
planningStories(world);
seatStories(world);
applyingStories(world);
membershipStories(world);
mailStories(world);
learningStories(world);
outcomeStories(world);
classStories(world);
authoringStories(world);
meetingStories(world);
exchangeStories(world);
procurementSeatStories(world);
newsStories(world);
matchingStories(world);
procurementTenderStories(world);
procurementBillingStories(world);
procurementUseStories(world);
procurementStories(world);
deadLetterStories(world);
deviceQueueStories(world);
designStories(world);
// Sums up all of them, and so is the last.
accessibilityStories(world);
