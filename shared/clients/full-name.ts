/** A person's name as it is spoken: given name first. Apart from the schema of a person, which the web does not need. */
export function fullName({
  givenName,
  familyName,
}: {
  readonly givenName: string
  readonly familyName: string
}): string {
  return `${givenName} ${familyName}`
}
