/** Everything comes from our own host: no outside address, no inline script or style, no frame around or in it. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

/** What no page of ours uses, so that nothing that gets into one can use it either; the reception reads codes by the camera. */
const permissions = ['microphone', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth', 'midi', 'hid'];

const YEAR_S = 31_536_000;

/**
 * What every answer says, be it page, API, file or refusal. An answer is not kept by anybody on its way unless it says
 * so itself. Behind TLS the browser is told to come by TLS only from now on; other hosts below ours are not spoken for.
 */
export const securityHeaders = ({ tls }: { readonly tls: boolean }): Record<string, string> => ({
  'content-security-policy': pagePolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': ['camera=(self)', ...permissions.map((name) => `${name}=()`)].join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  ...(tls && { 'strict-transport-security': `max-age=${YEAR_S}` }),
});

/** A file is saved, never shown; whoever shows it all the same shows it without scripts and apart from our pages. */
export const downloadHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;
