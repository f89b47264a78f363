import { createMiddleware } from 'hono/factory'
import type { OfCentre } from '../../shared/centres/staff.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Bindings, SignedInEnv } from '../http/signed-in.ts'
import type { AssociationStore } from '../store/for-association.ts'
import type { CentreStore } from '../store/for-centre.ts'
import { mayExternal } from './external.ts'

/** Somebody of the staff who asks, with the data of their own centre and of no other. */
export interface Caller extends OfCentre {
  readonly store: CentreStore
}

/** Who does what is asked for, as what and when: for the audit, and for whatever depends on who they are. */
export function doer({ staff: { id, role }, now }: { readonly staff: Caller; readonly now: Instant }) {
  return { by: id, role, now }
}

interface StaffEnv {
  Bindings: Bindings
  Variables: SignedInEnv['Variables'] & { staff: Caller }
}

/**
 * Lets in the staff of a centre, each as what the centre says now whatever their token says, and opens their own centre. Analysts and
 * admins see no person: `forbidden`. Whoever is not of the centre's people, or not any more: `not-of-staff`. An external is answered
 * where `mayExternal` lets them, and elsewhere as if there were nothing: `not-found`.
 */
export function staffOnly(openCentre: (centre: string) => CentreStore) {
  return createMiddleware<StaffEnv>(async (c, next) => {
    // Several routers stand under one address, each with this before it.
    if (c.get('staff') === undefined) {
      const { principal, now } = c.var
      if (!('centre' in principal)) throw new Problem('forbidden')
      const store = openCentre(principal.centre)
      const staff = { ...(await standing(store, principal, now)), store }
      if (staff.role === 'external' && !(await mayExternal(c.req, staff, now))) throw new Problem('not-found')
      c.set('staff', staff)
    }
    await next()
  })
}

interface ReaderEnv {
  Bindings: Bindings
  Variables: SignedInEnv['Variables'] & { published: AssociationStore }
}

interface Opening {
  readonly openCentre: (centre: string) => CentreStore
  readonly openAssociation: () => Promise<AssociationStore>
}

/**
 * Lets in whoever may read what is published before they are asked for anything else: the association's analysts, who get nothing besides,
 * and the staff of centres, through the session of their own. Throws `forbidden` and `not-of-staff`, and to an external `not-found`.
 */
export function readers({ openCentre, openAssociation }: Opening) {
  return createMiddleware<ReaderEnv>(async (c, next) => {
    const { principal, now } = c.var
    if (principal.role === 'admin') throw new Problem('forbidden')
    if (!('centre' in principal)) {
      const association = await openAssociation()
      if (!(await association.hasAccess(principal.id))) throw new Problem('forbidden')
      c.set('published', association)
    } else {
      const store = openCentre(principal.centre)
      if ((await standing(store, principal, now)).role === 'external') throw new Problem('not-found')
      c.set('published', await store.published())
    }
    await next()
  })
}

/** Who is signed in, as their centre has them now. Throws `not-of-staff`. */
export async function standing(store: CentreStore, { id: signIn, centre }: OfCentre, now: Instant): Promise<OfCentre> {
  const member = await store.memberSignedIn(signIn, now)
  if (member === undefined) throw new Problem('not-of-staff')
  return { ...member, centre }
}
