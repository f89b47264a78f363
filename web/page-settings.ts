/** Which sign-in service this platform uses. */
export interface SignInConfig {
  readonly authority: string
  readonly clientId: string
}

/** The page brings it along (`#settings`), so that nothing waits for another request. Throws where it is missing or damaged. */
export function signInConfig(): SignInConfig {
  const settings: Partial<Record<keyof SignInConfig, unknown>> = JSON.parse(
    document.getElementById('settings')?.textContent ?? '',
  )
  const { authority, clientId } = settings
  if (typeof authority !== 'string' || typeof clientId !== 'string')
    throw new Error('the page has no settings of the sign-in service')
  return { authority, clientId }
}
