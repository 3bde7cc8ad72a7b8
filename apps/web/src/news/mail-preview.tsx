import { t } from '@lingui/core/macro';
import type { OutcomeCounts } from '#contracts/exchange';
import { OutcomeTable } from './outcome-table.js';

interface Preview {
  readonly subject: string;
  readonly text: string;
  readonly outcomes: OutcomeCounts;
}

/** What a mail will say, and to how many it goes. */
export function MailPreview({ preview: { subject, text, outcomes } }: { preview: Preview }) {
  return (
    <>
      <section className="section" aria-labelledby="says">
        <h2 id="says">{subject}</h2>
        <MailText text={text} />
      </section>
      <section className="section" aria-labelledby="readers">
        <h2 id="readers">{t`送る相手`}</h2>
        {outcomes.length === 0 ? (
          <p>{t`対象の役割の人は、参加自治体にまだいません。`}</p>
        ) : (
          <OutcomeTable outcomes={outcomes} labelledBy="readers" />
        )}
      </section>
    </>
  );
}

/** The text of a mail, line by line as it is. */
export const MailText = ({ text }: { text: string }) => (
  <div className="prose">
    {text.split(/\n{2,}/).map((block, place) => (
      <p key={place}>
        {block.split('\n').map((line, at) => (
          <span key={at}>
            {at > 0 && <br />}
            {line}
          </span>
        ))}
      </p>
    ))}
  </div>
);
