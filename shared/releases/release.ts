import * as z from 'zod/mini'
import { periodSchema } from '../figures/period.ts'
import type { Timed } from '../time/timed.ts'
import { differenceSchema } from './difference.ts'
import { frozenSchema } from './frozen.ts'

/*
 * A release: the figures of a centre and a month or year, frozen as a head gave them out. It never changes; what is corrected later is
 * the next version, which says what became different and why. The association gets nothing else of a centre.
 */

export const releaseSchema = z.object({
  ...frozenSchema.shape,
  /** From 1 on, without a gap. */
  version: z.number(),
  releasedAt: z.string(),
  /** The head who released it: a sign-in id. */
  by: z.string(),
  /** To the version before; none of the first. */
  differences: z.array(differenceSchema),
  /** SHA-256 of what is frozen, base64url. */
  digest: z.string(),
})
export type Release = Readonly<z.infer<typeof releaseSchema>>

/** What is signed of a release. No personal data. */
export const signedReleaseSchema = z.object({
  centre: z.string(),
  period: z.string(),
  version: z.number(),
  digest: z.string(),
  releasedAt: z.string(),
  signedAt: z.string(),
})
export type SignedRelease = Readonly<z.infer<typeof signedReleaseSchema>>

/** A version of a release as a list shows it. */
export interface ReleaseLine extends Omit<Release, 'figures' | 'parameters'> {
  /** Left out while it is being signed. */
  readonly signature?: string
}

/** GET /api/releases/{period}/{version}: what was released, for good. */
export interface ReleaseView extends Timed, Release {
  readonly signature?: string
}

/** Why a period cannot be released, or that it can. */
export const readinesses = ['ready', 'not-over', 'missing'] as const
export type Readiness = (typeof readinesses)[number]

/** A period of a year: what was released of it, newest first, and what has changed since. */
export interface PeriodReleases {
  readonly period: string
  readonly readiness: Readiness
  readonly releases: readonly ReleaseLine[]
  /** From the newest release to the figures as they are; none while nothing is released. */
  readonly changed: Release['differences']
}

/** GET /api/releases/{year}: the year, then its months. */
export interface YearReleases extends Timed {
  readonly periods: readonly PeriodReleases[]
  readonly mayRelease: boolean
}

/** POST /api/releases: releases a period; `version` is the newest that whoever asks has seen, 0 for none. */
export const askedReleaseSchema = z.strictObject({ period: periodSchema, version: z.int().check(z.minimum(0)) })
export type AskedRelease = z.infer<typeof askedReleaseSchema>
