import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { fieldAt } from '../../../web/forms/faulty.ts'
import { schemaPaths } from '../../support/schema-paths.ts'

const names = [
  'at',
  'staff',
  'staff.1',
  'staff.1.email',
  'weekly.1.from',
  'complainant',
  'complainant.name',
  'text',
  '',
]

describe('the field of a fault', () => {
  it.each([
    ['at', 'at'],
    ['attempt.at', 'at'],
    ['settings.staff.1.email', 'staff.1.email'],
    ['settings.staff.1.name', 'staff.1'],
    ['settings.staff.11.email', 'staff'],
    ['settings.staff', 'staff'],
    ['settings.roster.weekly.1.from', 'weekly.1.from'],
    ['complaint.complainant', 'complainant'],
    ['complaint.complainant.name', 'complainant.name'],
    ['complaint.complainant.contact', 'complainant'],
    ['answer.text', 'text'],
    ['settings.founderEmail', undefined],
    ['context', undefined],
    ['', undefined],
  ])('%j is %j', (path, name) => {
    expect(fieldAt(path, names)).toBe(name)
  })
})

it('all paths of a schema are known', () => {
  const row = z.strictObject({
    who: z.string(),
    when: z.union([z.object({ after: z.number() }), z.object({ before: z.number() })]),
  })
  const schema = z.object({ rows: z.optional(z.array(row)), name: z._default(z.string(), '') })
  expect(schemaPaths(schema)).toEqual([
    'rows',
    'rows.0',
    'rows.0.who',
    'rows.0.when',
    'rows.0.when.after',
    'rows.0.when.before',
    'name',
  ])
})
