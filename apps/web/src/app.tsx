import { BrowserRouter, Route, Routes } from 'react-router';
import { MunicipalityPage } from './reports/municipality-page.js';
import { NetworkPage } from './reports/network-page.js';
import { ProgrammePage } from './reports/programme-page.js';
import { Home } from './shell/home.js';
import { NoSuchPage } from './shell/no-such-page.js';
import { SignedIn } from './shell/signed-in.js';
import { SignInPage } from './sign-in/sign-in-page.js';

/** Which address shows which page. */
export function App() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route element={<SignedIn />}>
          <Route index element={<Home />} />
          <Route path="/municipalities/:code" element={<MunicipalityPage />} />
          <Route path="/programmes/:id" element={<ProgrammePage />} />
          <Route path="/network" element={<NetworkPage />} />
        </Route>
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </BrowserRouter>
  );
}
