import { BrowserRouter, Route, Routes } from 'react-router';
import { accessibilityPages } from './accessibility/pages.js';
import { answeringPages } from './answering/pages.js';
import { openAccountPages } from './account/pages.js';
import { accountsPages } from './accounts/pages.js';
import { answerLinkPages } from './answer-links/pages.js';
import { applicationPages } from './applications/pages.js';
import { applyingPages } from './applying/pages.js';
import { auditPages } from './audit/pages.js';
import { authoringPages } from './authoring/pages.js';
import { certificatePages, verificationPages } from './certificates/pages.js';
import { companySeatPages } from './company-seats/pages.js';
import { coursePages } from './courses/pages.js';
import { deadLetterPages } from './dead-letters/pages.js';
import { designPages } from './design/pages.js';
import { exchangePages } from './exchange/pages.js';
import { exportPages } from './exports/pages.js';
import { importPages } from './imports/pages.js';
import { authenticatorPages, myAccountPages } from './my-account/pages.js';
import { joiningPages, membershipPages } from './membership/pages.js';
import { mailPages } from './mails/pages.js';
import { matchingPages } from './matching/pages.js';
import { meetingPages } from './meetings/pages.js';
import { learningProviderPages } from './learning-providers/pages.js';
import { invitationPages } from './invitations/pages.js';
import { learningPages } from './learning/pages.js';
import { newsPages } from './news/pages.js';
import { privacyPages } from './privacy/pages.js';
import { planningPages } from './planning/pages.js';
import { peoplePages } from './people/pages.js';
import { procurementSeatPages } from './procurement-seats/pages.js';
import { procurementTenderPages } from './procurement-tender/pages.js';
import { procurementBillingPages } from './procurement-billing/pages.js';
import { procurementUsePages } from './procurement-use/pages.js';
import { procurementPages } from './procurement/pages.js';
import { programmePages } from './programmes/pages.js';
import { reasonPages } from './reasons/pages.js';
import { reportPages } from './reports/pages.js';
import { sessionPages } from './sessions/pages.js';
import { Home } from './shell/home.js';
import { NoSuchPage } from './shell/no-such-page.js';
import type { PageRoute } from './shell/page-route.js';
import { Shell } from './shell/shell.js';
import { SignedIn } from './shell/signed-in.js';
import { supportAccessPages } from './support-access/pages.js';
import { surveyPages } from './surveys/pages.js';
import { todayPages } from './today/pages.js';
import { transferPages } from './transfers/pages.js';
import { usesAtWorkPages } from './uses-at-work/pages.js';

/** Pages for everybody. */
const openPages = [
  ...openAccountPages,
  ...answerLinkPages,
  ...authenticatorPages,
  ...applyingPages,
  ...joiningPages,
  ...verificationPages,
  ...accessibilityPages,
  ...designPages,
];
/** Pages for who is signed in. */
const signedInPages = [
  ...todayPages,
  ...programmePages,
  ...planningPages,
  ...surveyPages,
  ...applicationPages,
  ...companySeatPages,
  ...peoplePages,
  ...coursePages,
  ...authoringPages,
  ...learningPages,
  ...answeringPages,
  ...usesAtWorkPages,
  ...reasonPages,
  ...sessionPages,
  ...meetingPages,
  ...certificatePages,
  ...reportPages,
  ...exportPages,
  ...exchangePages,
  ...procurementSeatPages,
  ...procurementUsePages,
  ...newsPages,
  ...procurementTenderPages,
  ...matchingPages,
  ...procurementBillingPages,
  ...procurementPages,
  ...deadLetterPages,
  ...importPages,
  ...learningProviderPages,
  ...transferPages,
  ...myAccountPages,
  ...accountsPages,
  ...invitationPages,
  ...membershipPages,
  ...mailPages,
  ...supportAccessPages,
  ...auditPages,
  ...privacyPages,
];

export const pages: readonly PageRoute[] = [...openPages, ...signedInPages];

const routesOf = (some: readonly PageRoute[]) =>
  some.map(({ path, Page }) => <Route key={path} path={path} element={<Page />} />);

/** Which address shows which page. */
export function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Shell />}>
          {routesOf(openPages)}
          <Route element={<SignedIn />}>
            <Route index element={<Home />} />
            {routesOf(signedInPages)}
          </Route>
          <Route path="*" element={<NoSuchPage />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
