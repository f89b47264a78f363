import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Match } from 'aws-cdk-lib/assertions'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyEnvironment, environment } from '../../../../infra/local/base/environment.ts'
import { openDoors } from '../../../../infra/local/base/open-doors.ts'
import { everyDoor, idOf, template } from '../support/stack.ts'

const warm = everyDoor.filter(({ keptWarm }) => keptWarm)

/** Every service of AWS: it refuses, and counts what was asked. */
let asked = 0
const aws = createServer((_request, response) => {
  asked += 1
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' }).end('{"__type":"AccessDeniedException"}')
}).listen(0, '127.0.0.1')
await once(aws, 'listening')
afterAll(() => aws.close())
beforeEach(() => {
  asked = 0
})

const endpoint = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`
const arn = (kind: string) => `arn:aws:${kind}:eu-central-1:000000000000:key/x`
const env = {
  ...environment({ origin: endpoint, engineEndpoint: endpoint, dataDir: '/none' }),
  CENTRE_KEYS: arn('kms'),
  RECEIPT_KEY: arn('kms'),
  TENANT_ROLE: 'arn:aws:iam::000000000000:role/tenant',
  AWS_ENDPOINT_URL: endpoint,
}
applyEnvironment(env)
const call = await openDoors(warm, { env, now: () => new Date('2026-03-02T09:00:00Z') })

/** The call as it is deployed. */
function inputFor(door: string) {
  const schedules = Object.values(template.findResources('AWS::Scheduler::Schedule')).map((each) => each['Properties'])
  const found = schedules.find(({ Target }) => JSON.stringify(Target.Arn).includes(idOf(`${door}Function`)))
  return JSON.parse(found.Target.Input)
}

test('the doors that somebody waits for are kept warm: police and staff', () => {
  expect(warm.map(({ name }) => name)).toEqual(['intake', 'api'])
})

describe.each(warm)('the door $name', ({ name }) => {
  test('is called every five minutes, and a call that gets lost is neither repeated nor kept', () => {
    const lambda = idOf(`${name}Function`)
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: { 'Fn::GetAtt': [lambda, 'Arn'] },
        RoleArn: { 'Fn::GetAtt': [idOf(`${name}FunctionCaller`), 'Arn'] },
        Input: Match.stringLikeRegexp('"rawPath":"/keep-warm"'),
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
        DeadLetterConfig: Match.absent(),
      },
    })
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: lambda },
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
      DestinationConfig: Match.absent(),
    })
  })

  test('answers that call without asking AWS for anything, and writes nothing down', async () => {
    const written = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    expect(await call(name, inputFor(name))).toMatchObject({ statusCode: 404 })
    expect(asked).toBe(0)
    for (const line of written) expect(line).not.toHaveBeenCalled()
  })
})

test.each([
  ['intake', 'GET /.well-known/jwks.json', '/.well-known/jwks.json'],
  ['api', 'ANY /api/{proxy+}', '/api/today'],
])('a call of %s that is meant would be seen to ask', async (name, routeKey, rawPath) => {
  vi.spyOn(console, 'error').mockReturnValue()
  const input = inputFor(name)
  const http = { ...input.requestContext.http, path: rawPath }
  const authorizer = { jwt: { claims: { sub: 'jana', 'cognito:groups': '[liberec.worker]' } } }
  await call(name, {
    ...input,
    routeKey,
    rawPath,
    requestContext: { ...input.requestContext, routeKey, http, authorizer },
  })
  expect(asked).toBeGreaterThan(0)
})
