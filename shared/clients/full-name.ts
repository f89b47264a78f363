/**
 * A person's name as it is spoken: given name first, or the one that is known; empty when none is. Apart from the schema of a person, which
 * the web does not need.
 */
export function fullName({
  givenName,
  familyName,
}: {
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
}): string {
  return [givenName, familyName].filter((name) => name !== undefined).join(' ')
}
