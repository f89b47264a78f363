import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doors } from '../../../infra/doors.ts'
import { matchRoute, routeTable } from '../../../infra/local/http/routes.ts'
import { paths, policeDescription } from '../../../infra/police-docs/description.ts'
import { fieldsOf } from '../../../infra/police-docs/fields.ts'
import { policeRefusals } from '../../../infra/police-docs/refusals.ts'
import type { Schema } from '../../../infra/police-docs/schemas.ts'
import { problems } from '../../../shared/problems/problem.ts'
import { openWorld, type World } from '../../support/world.ts'

async function lint(description: object): Promise<unknown[]> {
  const rules = {
    'no-invalid-media-type-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'no-ambiguous-paths': 'error',
  } as const
  const config = await createConfig({ extends: ['recommended'], rules })
  const found = await lintFromString({ source: JSON.stringify(description), absoluteRef: 'openapi.json', config })
  return found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])
}

const { Notice, Supplement, End, Enrolment } = policeDescription.components.schemas

describe('the description of the police protocol', () => {
  it('has nothing that its linter finds', async () => {
    expect(await lint(policeDescription)).toEqual([])
  })

  it('would be found to have an example that does not fit', async () => {
    const spoilt = JSON.stringify(policeDescription).replaceAll('"objection-upheld","endedAt"', '"no-reason","endedAt"')
    expect(await lint(JSON.parse(spoilt))).not.toEqual([])
  })

  it.each<[string, Schema]>(Object.entries({ Notice, Supplement, End }))(
    'says what each field of a %s is',
    (_name, schema) => {
      const fields = fieldsOf(schema)
      expect(fields.length).toBeGreaterThan(3)
      expect(fields.filter(({ words }) => words === '').map(({ path }) => path)).toEqual([])
    },
  )

  it('says of an enrolment what is sent', () => {
    expect(Enrolment.required).toEqual(['code', 'publicKey'])
  })

  /** Codes that the door of the police has no use for. */
  const ofOthers: readonly string[] = [
    'not-signed-in',
    'forbidden',
    'not-of-staff',
    'erased',
    'handed-over',
    'hand-over-loop',
    'invalid',
    'changed-meanwhile',
  ]

  it('names every refusal that police may get', () => {
    expect(policeRefusals).toEqual(Object.keys(problems).filter((code) => !ofOthers.includes(code)))
  })
})

describe('its paths', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const intake = doors.filter(({ name }) => name === 'intake')
  const table = routeTable(intake)
  const routeOf = (path: string) => matchRoute(table, 'POST', path.replace('{noticeId}', 'X'))?.route.key

  it('are led to the door, and the door has no route that is not described', () => {
    const led = Object.keys(paths).map(routeOf)
    expect([...new Set(led)].toSorted()).toEqual(table.map(({ key }) => key).toSorted())
  })

  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
  )

  it.each(operations)('take what they say: %s %s', async (method, path) => {
    const url = `https://opora.example${path.replace('{noticeId}', 'X')}`
    const answer = await world.intake.request(
      new Request(url, { method, headers: { 'content-type': 'application/json' } }),
    )
    expect(path.startsWith('/.well-known') ? [200] : [400, 401, 428]).toContain(answer.status)
    const other = await world.intake.request(new Request(url, { method: 'DELETE' }))
    expect([other.status, other.headers.get('allow')]).toEqual([405, expect.stringContaining(method)])
  })
})
