/**
 * What the edge adds to every answer of the site, at CloudFront and at the local edge alike. The pages carry no
 * inline script or style and ask nobody else for anything, so the policy can be as strict as the standard goes
 * (CSP Level 3; Trusted Types).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Two years: what the preload list asks for at least is one (hstspreload.org). */
export const strictTransportSecurity = { maxAgeSeconds: 63_072_000, includeSubdomains: true };

const permissionsPolicy =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()';

/** Name → value, lower case, for any server that is not CloudFront. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'strict-transport-security': `max-age=${strictTransportSecurity.maxAgeSeconds}; includeSubDomains`,
  'permissions-policy': permissionsPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Tokens travel in fragments, which a referrer never holds; the path says too much already.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * What the API may know of a request beside its method, path, query, cookies and body. Its own host name must
 * stay, or API Gateway refuses.
 */
export const apiRequestHeaders = [
  'Accept-Language',
  'CloudFront-Viewer-Address',
  'Content-Type',
  'Origin',
  'User-Agent',
] as const;

/** Files under /assets/ have their content's hash in their name; pages are asked for anew each time. */
export const cacheControl = {
  assets: 'public, max-age=31536000, immutable',
  pages: 'public, max-age=0, must-revalidate',
} as const;
