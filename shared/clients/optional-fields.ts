/** What of a person a centre may do without; the other fields lead somebody to help, or are what every centre reports. */
export const optionalFields = [
  'sharedDwelling',
  'forms',
  'children',
  'language',
  'healthHandicap',
  'municipality',
  'violentPerson',
  'contacts',
  'whereNow',
] as const
export type OptionalField = (typeof optionalFields)[number]
