import { t } from '@lingui/core/macro';
import { AboutProgramme } from '../shell/about-programme.js';
import { Publication } from './publication.js';

/** The report of a programme on its way to everybody. */
export const ProgrammePublicationPage = () => (
  <AboutProgramme title={t`成果の報告の公開`} lead={t`作る、確かめる、公開する、の順に進みます。`}>
    {({ programme }) => <Publication subject={`programme-${programme}`} />}
  </AboutProgramme>
);
