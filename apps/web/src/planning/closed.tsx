import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { EmptyState } from '../components/empty-state.js';
import type { Programme } from '../programmes/programmes.js';

/** In place of what a closed programme does not let happen. */
export function Closed({ programme: { programme } }: { programme: Programme }) {
  return (
    <EmptyState title={t`この事業は締めてあるので、変えられません。`}>
      <p>
        <Link to={`/programmes/${programme}/closing`}>{t`締めと再開のページへ`}</Link>
      </p>
    </EmptyState>
  );
}
