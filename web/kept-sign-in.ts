import type { SignInConfig } from './page-settings.ts'

/** Where the sign-in service sends people back to. */
export const CALLBACK = '/signed-in'

/** Before the names of what the OpenID library keeps in the tab's own store. */
export const STORE_PREFIX = 'opora.'

/** A token that lives shorter than this is renewed first: it must not expire on the way. */
const SPARE_SECONDS = 30

/** What the OpenID library keeps of somebody signed in, as far as it is read here. */
export interface KeptSignIn {
  readonly access_token: string
  /** Seconds since 1970. */
  readonly expires_at: number
}

/** What the OpenID library calls what it keeps. */
export function storeName({ authority, clientId }: SignInConfig): string {
  return `${STORE_PREFIX}user:${authority}:${clientId}`
}

/** The sign-in this tab holds, if there is one. */
export function keptSignIn(config: SignInConfig): KeptSignIn | undefined {
  const kept: unknown = JSON.parse(sessionStorage.getItem(storeName(config)) ?? 'null')
  return isSignIn(kept) ? kept : undefined
}

/** A token that holds for the next request. */
export function livingToken(kept: KeptSignIn | undefined): string | undefined {
  const lives = kept !== undefined && kept.expires_at - Date.now() / 1000 > SPARE_SECONDS
  return lives ? kept.access_token : undefined
}

function isSignIn(kept: unknown): kept is KeptSignIn {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'access_token' in kept &&
    typeof kept.access_token === 'string' &&
    'expires_at' in kept &&
    typeof kept.expires_at === 'number'
  )
}
