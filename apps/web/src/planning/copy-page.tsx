import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { copyProgramme } from '#operations/progress';
import { call } from '../api/call.js';
import { freeProgrammeKey, recentProgrammes, type Programme } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import { AboutProgramme } from '../shell/about-programme.js';
import { CopyForm } from './copy-form.js';
import { CopyPreview } from './copy-preview.js';

/** Copies a programme into the next year: first what would come of it, then the button. */
export function CopyPage() {
  return (
    <AboutProgramme
      title={t`次の年度へ写す`}
      lead={t`この事業をもとに、次の年度の事業を作ります。押すまでは、何も作られません。`}
    >
      {(programme) => <Copy programme={programme} />}
    </AboutProgramme>
  );
}

function Copy({ programme }: { programme: Programme }) {
  const known = useQuery(recentProgrammes);
  return (
    <Answer query={known}>
      {(programmes) => (
        <Preview programme={programme} suggested={freeProgrammeKey(programmes, programme.fiscalYear + 1)} />
      )}
    </Answer>
  );
}

function Preview({ programme, suggested }: { programme: Programme; suggested: string }) {
  const query = useQuery({
    queryKey: [copyProgramme.name, programme.programme],
    queryFn: () => call(copyProgramme, { programme: programme.programme, key: suggested, dryRun: true }),
    // Courses get new versions: what would be copied is looked up anew each time.
    gcTime: 0,
  });
  return (
    <Answer query={query}>
      {(planned) => (
        <>
          <CopyPreview programme={programme} planned={planned} />
          <CopyForm programme={programme} suggested={suggested} />
        </>
      )}
    </Answer>
  );
}
