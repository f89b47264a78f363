/**
 * What a page may load and whom it may talk to: its own origin, and the sign-in at `signIn` (origins, or addresses with a
 * final slash that stand for everything below). No frame may hold the page, so nobody can dress it up as something else.
 */
export function contentSecurityPolicy(signIn: readonly string[]): string {
  return [
    "default-src 'self'",
    `connect-src ${["'self'", ...signIn].join(' ')}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
