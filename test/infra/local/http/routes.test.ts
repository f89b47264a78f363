import { expect, test } from 'vitest'
import { doors } from '../../../../infra/doors.ts'
import { matchRoute, routeTable } from '../../../../infra/local/http/routes.ts'

const routes = routeTable([
  {
    ...doors[1],
    name: 'test',
    triggers: [
      {
        kind: 'http',
        signIn: true,
        routes: ['ANY /api/{proxy+}', 'GET /api/files/{id}', 'GET /api/files/new', 'POST /a.b'],
      },
    ],
  },
])

test.each([
  ['GET', '/api/files/new', 'GET /api/files/new', {}],
  ['GET', '/api/files/1?x=/y', 'GET /api/files/{id}', { id: '1' }],
  ['GET', '/api/files/a%2Fb', 'GET /api/files/{id}', { id: 'a/b' }],
  ['POST', '/api/files/1', 'ANY /api/{proxy+}', { proxy: 'files/1' }],
  ['GET', '/api/files/1/2', 'ANY /api/{proxy+}', { proxy: 'files/1/2' }],
  ['POST', '/a.b', 'POST /a.b', {}],
])('%s %s is taken by the most particular route', (method, url, key, pathParameters) => {
  const match = matchRoute(routes, method, url)
  expect([match?.route.key, { ...match?.pathParameters }]).toEqual([key, pathParameters])
})

test.each([
  ['GET', '/'],
  ['GET', '/api'],
  ['GET', '/api/'],
  ['GET', '/a.b'],
  ['POST', '/axb'],
  ['POST', '/a.b/c'],
  ['GET', '/api/%ff'],
])('%s %s is taken by none', (method, url) => {
  expect(matchRoute(routes, method, url)).toBeUndefined()
})

test('the real doors take their routes', () => {
  const real = routeTable(doors)
  const door = (method: string, url: string) => matchRoute(real, method, url)?.route
  expect(door('POST', '/police/v1/notices')).toMatchObject({ door: 'intake', signIn: false })
  expect(door('PUT', '/api/clients/1/safe-contact')).toMatchObject({ door: 'api', signIn: true })
})
