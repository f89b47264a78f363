/** How long a warm door goes by what it read of a centre's people, in milliseconds: an access that ends is over within a minute. */
const HOLDS_MS = 30_000

/** A reader that asks anew when what it read is older than half a minute, or when it is told to. What fails is not kept. */
export function lately<Value>(read: () => Promise<Value>, now: () => Date) {
  let kept: { readonly at: number; readonly value: Promise<Value> } | undefined
  const forget = () => {
    kept = undefined
  }
  const ask = () => {
    const at = now().getTime()
    if (kept === undefined || Math.abs(at - kept.at) >= HOLDS_MS) {
      const value = read()
      kept = { at, value }
      value.catch(forget)
    }
    return kept.value
  }
  return { ask, forget }
}
