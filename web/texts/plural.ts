/** Czech counts in three ways: 1 hodina, 2–4 hodiny, 0 and from 5 on hodin. The number itself stands where `#` does. */
export function czech(count: number, [one, few, many]: readonly [string, string, string]): string {
  const form = count === 1 ? one : count >= 2 && count <= 4 ? few : many
  return form.replace('#', String(count))
}

/** English counts in two ways. The number itself stands where `#` does. */
export function english(count: number, [one, many]: readonly [string, string]): string {
  return (count === 1 ? one : many).replace('#', String(count))
}
