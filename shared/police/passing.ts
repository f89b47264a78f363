import { type Instant, instant } from '../time/instant.ts'

/** When a version of the protocol gives way to a later one. */
export interface Passing {
  /** From when on nobody should begin to use it. */
  readonly deprecatedAt: Instant
  /** When it will not be answered any more. */
  readonly sunsetAt: Instant
  /** Where it is said what to do, an address. */
  readonly guide: string
}

/** Version 1 of the police protocol: the one place that says since when it gives way, told with each answer. It does not. */
export const passingOfVersion1: Passing | undefined = undefined

/** The header fields `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the link to what they mean. */
export function passingHeaders(passing: Passing | undefined): Record<string, string> {
  if (passing === undefined) return {}
  const { deprecatedAt, sunsetAt, guide } = passing
  return {
    deprecation: `@${Math.floor(Date.parse(instant(deprecatedAt)) / 1000)}`,
    sunset: new Date(sunsetAt).toUTCString(),
    link: `<${guide}>; rel="deprecation"; type="text/html", <${guide}>; rel="sunset"; type="text/html"`,
  }
}
