import { Navigate } from 'react-router';

/** Where a page needs a desk and there is none: the first page says why. */
export const NoDesk = () => <Navigate to="/" replace />;
