import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { SignInConfig } from './page-settings.ts'

/*
 * All that needs the OpenID library. It is a quarter of the client's script and not needed to show a screen to somebody who is
 * signed in, so it is loaded when the sign-in service is really talked to.
 */

/** How long the sign-in service is waited for. */
const PATIENCE_SECONDS = 10

interface ManagerSettings extends SignInConfig {
  /** The path the service sends people back to. */
  readonly callback: string
  readonly storePrefix: string
}

/** The OpenID library set up for this platform: code grant with PKCE, everything kept in the tab's own store. */
export function createManager({ authority, clientId, callback, storePrefix }: ManagerSettings): UserManager {
  const store = new WebStorageStateStore({ store: sessionStorage, prefix: storePrefix })
  return new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: location.origin + callback,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid',
    userStore: store,
    stateStore: store,
    // Tokens are renewed when one is needed, not by a timer in a tab nobody looks at.
    automaticSilentRenew: false,
    // A request that is never answered would keep every later one waiting for the token.
    requestTimeoutInSeconds: PATIENCE_SECONDS,
  })
}

/** Renews by the refresh token. Undefined when the service says no; throws when it cannot be reached. */
export async function renew(manager: UserManager): Promise<User | undefined> {
  const user = await manager.getUser()
  // Without a refresh token the library would try a hidden frame, which browsers that block other sites' cookies never answer.
  if (!user?.refresh_token) return undefined
  try {
    return (await manager.signinSilent()) ?? undefined
  } catch (error) {
    if (error instanceof ErrorResponse) return undefined
    throw error
  }
}

/** Ends the session at the service too, and goes there. Throws when it cannot be reached; then this browser has forgotten all the same. */
export async function leave(manager: UserManager): Promise<void> {
  const { client_id, post_logout_redirect_uri = '/' } = manager.settings
  await manager.revokeTokens(['refresh_token']).catch(() => {})
  // `logout_uri` is what Cognito calls the standard's post_logout_redirect_uri.
  await manager.signoutRedirect({ extraQueryParams: { client_id, logout_uri: post_logout_redirect_uri } })
}

/** Where to go after signing in. Only an address of this platform: what comes from outside must not send anybody elsewhere. */
export function returnAddress({ state }: User): string {
  return typeof state === 'string' && /^\/(?![/\\])/.test(state) ? state : '/'
}
