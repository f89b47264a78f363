import { signal } from '@preact/signals'
import { Problem } from '../shared/problems/problem.ts'
import { CALLBACK, keptSignIn, livingToken, STORE_PREFIX, storeName } from './kept-sign-in.ts'
import { OtherTabs } from './other-tabs.ts'
import type { SignInConfig } from './page-settings.ts'
import { Unreachable } from './unreachable.ts'

/**
 * `in`, `out`, or `expired`: signed in once and no longer, with screens and unsaved text still there.
 * `failed`: came back from the sign-in service with an error. `half-out`: signed out here, but the service could not be told.
 */
export type SignInStanding = 'in' | 'out' | 'expired' | 'failed' | 'half-out'

/** Who is signed in, as far as this browser tab knows. Tokens live in the tab's own store and go with it; see `other-tabs.ts`. */
export class Session {
  readonly standing = signal<SignInStanding>('out')
  readonly #config: SignInConfig
  readonly #otherTabs = new OtherTabs({ kept: () => this.#kept(), onOut: () => this.#forget('out') })
  #loaded: Promise<SignInService> | undefined
  #renewing: Promise<string> | undefined

  constructor(config: SignInConfig) {
    this.#config = config
    this.standing.subscribe((standing) => standing === 'in' && this.#otherTabs.join())
  }

  /** Takes up where the tab left off, comes back from the sign-in service, or takes over the sign-in of another tab. */
  async start(): Promise<void> {
    if (location.pathname === CALLBACK) await this.#comeBack()
    else if (keptSignIn(this.#config) !== undefined || (await this.#takeOver())) this.standing.value = 'in'
  }

  /** Makes the next step to the sign-in service a quick one. */
  prepare(): void {
    this.#service().catch(() => {})
  }

  /** Goes to the sign-in service and comes back to the address that is open now. Throws Unreachable. */
  async signIn(): Promise<void> {
    const { manager } = await this.#service()
    const here = location.pathname + location.search
    try {
      // `login`: on a shared computer the service may still know whoever sat here before, and must ask who it is now.
      await manager.signinRedirect({ state: location.pathname === CALLBACK ? '/' : here, prompt: 'login' })
    } catch {
      throw new Unreachable()
    }
  }

  /** Signs out here, in the other tabs and at the sign-in service. */
  async signOut(): Promise<void> {
    this.#otherTabs.signOut()
    // First of all the screens go, so that the browser's Back does not bring them again.
    this.standing.value = 'out'
    history.replaceState(null, '', '/')
    try {
      const { manager, leave } = await this.#service()
      await leave(manager)
    } catch {
      this.#forget('half-out')
    }
  }

  /** A token that holds for the next request. Throws `not-signed-in` when the sign-in is over. */
  async token(): Promise<string> {
    if (this.standing.value !== 'in') throw new Problem('not-signed-in')
    return livingToken(keptSignIn(this.#config)) ?? this.renewed()
  }

  /** A new token, after one was refused. Throws `not-signed-in` when the sign-in is over, Unreachable when nobody can tell. */
  renewed(): Promise<string> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined
    })
    return this.#renewing
  }

  async #renew(): Promise<string> {
    const { manager, renew } = await this.#service()
    const user = await renew(manager).catch(() => Promise.reject(new Unreachable()))
    if (user) return user.access_token
    if (this.standing.value === 'in') this.standing.value = 'expired'
    throw new Problem('not-signed-in')
  }

  async #comeBack(): Promise<void> {
    const { manager, returnAddress } = await this.#service()
    try {
      const user = await manager.signinRedirectCallback()
      history.replaceState(null, '', returnAddress(user))
      this.standing.value = 'in'
    } catch {
      history.replaceState(null, '', '/')
      // The page may also have been opened a second time; then what counts is that the tab is signed in.
      this.standing.value = keptSignIn(this.#config) ? 'in' : 'failed'
    }
  }

  /** True when another tab of this browser is signed in: from now on this one is too. */
  async #takeOver(): Promise<boolean> {
    const kept = await this.#otherTabs.ask().catch(() => undefined)
    if (kept === undefined) return false
    sessionStorage.setItem(storeName(this.#config), kept)
    return keptSignIn(this.#config) !== undefined
  }

  #kept(): string | null {
    return this.standing.value === 'in' ? sessionStorage.getItem(storeName(this.#config)) : null
  }

  #forget(standing: SignInStanding): void {
    sessionStorage.removeItem(storeName(this.#config))
    this.standing.value = standing
  }

  #service(): Promise<SignInService> {
    this.#loaded ??= loadService(this.#config)
    // A failed load must not be remembered: the connection may come back.
    this.#loaded.catch(() => {
      this.#loaded = undefined
    })
    return this.#loaded
  }
}

type SignInService = Awaited<ReturnType<typeof loadService>>

async function loadService(config: SignInConfig) {
  try {
    const { createManager, leave, renew, returnAddress } = await import('./sign-in-service.ts')
    const manager = createManager({ ...config, callback: CALLBACK, storePrefix: STORE_PREFIX })
    return { manager, leave, renew, returnAddress }
  } catch {
    throw new Unreachable()
  }
}
