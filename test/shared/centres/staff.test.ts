import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { may, type StaffRight } from '../../../shared/centres/rights.ts'
import {
  type Principal,
  principalFrom,
  type Role,
  roles,
  type StaffRole,
  staffRoles,
  staffSchema,
} from '../../../shared/centres/staff.ts'
import { centres } from '../../support/centres.ts'

function claims(groups: unknown, sub: unknown = 'zkouska-1') {
  return { sub, 'cognito:groups': groups }
}

/** For each role the group that gives it; a new role does not compile until it has one. */
const principals: Record<Role, [group: string, principal: Principal]> = {
  worker: ['liberec.worker', { id: 'zkouska-1', role: 'worker', centre: 'liberec' }],
  head: ['brno.head', { id: 'zkouska-1', role: 'head', centre: 'brno' }],
  external: ['brno.external', { id: 'zkouska-1', role: 'external', centre: 'brno' }],
  analyst: ['apic.analyst', { id: 'zkouska-1', role: 'analyst' }],
  admin: ['platform.admin', { id: 'zkouska-1', role: 'admin' }],
}

describe('whoever signs in is', () => {
  it.each(roles)('%s by one group, as text or as the gateway writes a list', (role) => {
    const [group, principal] = principals[role]
    expect(principalFrom(claims(group))).toEqual(principal)
    expect(principalFrom(claims(`[${group}]`))).toEqual(principal)
    expect(principalFrom(claims(` ${group} `))).toEqual(principal)
  })

  it.each([...centres.keys()])('of the centre %s if the group says so', (centre) => {
    expect(principalFrom(claims(`${centre}.worker`))).toEqual({ id: 'zkouska-1', role: 'worker', centre })
  })
})

describe('nobody is let in', () => {
  it.each([
    ['without groups', undefined],
    ['with an empty group', ''],
    ['with an empty list', '[]'],
    ['with only commas and spaces', ' , ,, '],
    ['with two groups', 'liberec.worker brno.worker'],
    ['with two groups in a list', '[liberec.worker brno.worker]'],
    ['with two groups by comma', 'liberec.worker,liberec.head'],
    ['with one group twice', 'liberec.worker liberec.worker'],
    ['with a worker’s and an admin’s group', '[liberec.worker platform.admin]'],
    ['with a group and a stranger', 'liberec.worker strangers'],
    ['with a list in a list', '[[liberec.worker]]'],
    ['with a bracket inside', 'liber[ec.worker'],
    ['with a bracket closed too early', 'liberec].worker'],
    ['with quotes', '"liberec.worker"'],
    ['with a list written as JSON', '["liberec.worker"]'],
    ['with a real list', ['liberec.worker']],
    ['with an object', { 0: 'liberec.worker', toString: () => 'liberec.worker' }],
    ['with a number', 1],
    ['with true', true],
    ['with null', null],
    ['with more after the role', 'liberec.worker.extra'],
    ['with a dot at the end', 'liberec.worker.'],
    ['with a dot at the beginning', '.liberec.worker'],
    ['with no centre', '.worker'],
    ['with no role', 'liberec.'],
    ['with a centre alone', 'liberec'],
    ['with a role alone', 'worker'],
    ['with the parts swapped', 'worker.liberec'],
    ['with a centre in capitals', 'LIBEREC.worker'],
    ['with a role in capitals', 'liberec.Worker'],
    ['with a role of another kind of group', 'liberec.analyst'],
    ['with an admin of a centre', 'liberec.admin'],
    ['with a worker of the association', 'apic.worker'],
    ['with an admin of the association', 'apic.admin'],
    ['with a head of the platform', 'platform.head'],
    ['with a key separator', 'liberec#client.worker'],
    ['with the name of a prototype', '__proto__.worker'],
    ['with the name of the police', 'police.worker'],
    ['with the name under which is what is published', 'association.head'],
    ['with a queue for a centre', 'due.worker'],
    ['with a centre of one letter', 'a.worker'],
    ['with a star', 'liber*.worker'],
    ['with a number', 'liberec2.worker'],
    ['with a letter that only looks right', 'liberеc.worker'],
    ['with a zero-width space', 'liberec\u200b.worker'],
    ['with a NUL', 'liberec\u0000.worker'],
  ])('%s', (_how, groups) => {
    expect(principalFrom(claims(groups))).toBeUndefined()
  })

  it.each([
    ['no name', undefined],
    ['an empty name', ''],
    ['a number for a name', 7],
    ['a list for a name', ['zkouska-1']],
    ['null for a name', null],
  ])('with %s', (_what, sub) => {
    expect(principalFrom({ ...claims('liberec.worker'), sub })).toBeUndefined()
  })

  it('by claims that only an ancestor has', () => {
    expect(principalFrom({})).toBeUndefined()
  })

  it('into a centre that the one group does not name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('liberec', 'brno', '.', 'worker', 'head', ' ', ',', '[', ']', '#') }),
        (groups) => {
          const principal = principalFrom(claims(groups))
          if (principal === undefined) return
          const named = groups.match(/[a-z]+\.[a-z]+/g) ?? []
          expect(named).toEqual([`${'centre' in principal ? principal.centre : ''}.${principal.role}`])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('what a role gives', () => {
  /** Decided right by right; a new one does not compile until it is decided for each role. */
  const gives: Record<StaffRole, Record<StaffRight, boolean>> = {
    worker: {
      'change-settings': false,
      'hand-over-for-others': false,
      'clear-addresses': false,
      'complaints-in-calendar': false,
      'see-hours-of-work': false,
      'change-people': false,
      'see-audit': false,
      dispose: false,
      'release-figures': false,
      'import-register': false,
      'write-report': false,
      'make-return': false,
    },
    head: {
      'change-settings': true,
      'hand-over-for-others': true,
      'clear-addresses': true,
      'complaints-in-calendar': true,
      'see-hours-of-work': true,
      'change-people': true,
      'see-audit': true,
      dispose: true,
      'release-figures': true,
      'import-register': true,
      'write-report': true,
      'make-return': true,
    },
    external: {
      'change-settings': false,
      'hand-over-for-others': false,
      'clear-addresses': false,
      'complaints-in-calendar': false,
      'see-hours-of-work': false,
      'change-people': false,
      'see-audit': false,
      dispose: false,
      'release-figures': false,
      'import-register': false,
      'write-report': false,
      'make-return': false,
    },
  }

  it.each(staffRoles)('is decided for the role %s', (role) => {
    const rights = Object.keys(gives[role]) as StaffRight[]
    expect(Object.fromEntries(rights.map((right) => [right, may({ role }, right)]))).toEqual(gives[role])
  })
})

describe('a member of staff', () => {
  const good = { id: 'a', name: 'Zkouška', email: 'a@liberec.example', role: 'worker', outOfHours: true }

  it.each([
    ['as it should be', {}, true],
    ['without an id', { id: '' }, false],
    ['without a name', { name: '' }, false],
    ['without an address to write to', { email: 'a' }, false],
    ['as an analyst', { role: 'analyst' }, false],
    ['with a consent that is neither yes nor no', { outOfHours: 'yes' }, false],
  ])('%s is kept or refused', (_what, change, isGood) => {
    expect(staffSchema.safeParse({ ...good, ...change }).success).toBe(isGood)
  })

  it('is read as they were stored, and called out of hours only when they said so', () => {
    expect(staffSchema.parse(good)).toEqual(good)
    const { outOfHours: _unsaid, ...silent } = good
    expect(staffSchema.parse(silent)).toEqual({ ...good, outOfHours: false })
  })
})
