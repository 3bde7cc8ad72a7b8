import type { MunicipalityReport } from '../api.js';
import { words } from '../words.js';

/** Whether these figures may leave the municipality. */
export function Disclosure({ disclosure }: { disclosure: MunicipalityReport['disclosure'] }) {
  const working = disclosure === 'working';
  return (
    <p className={`notice ${working ? 'notice-warning' : ''}`}>
      <strong className="tag">{working ? words.report.working : words.report.maskedTag}</strong>
      {working ? words.report.workingSentence : words.report.maskedSentence}
    </p>
  );
}
