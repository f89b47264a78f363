import { createPrivateKey } from 'node:crypto'

/** Whether a JSON Web Key is a private key that can be used. */
export function isPrivateKey(key: Readonly<Record<string, unknown>>): boolean {
  try {
    createPrivateKey({ key: { ...key }, format: 'jwk' })
    return true
  } catch {
    return false
  }
}
