import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Misuse } from '../../../../infra/local/base/misuse.ts'
import { readStartOptions } from '../../../../infra/local/base/start-options.ts'

test('nothing needs to be set', () => {
  expect(readStartOptions({ PORT: '', HOME: '/home' })).toEqual({ port: 4000, dataDir: resolve('.data') })
})

test('what is set is taken', () => {
  expect(readStartOptions({ PORT: '4001', DATA_DIR: '/tmp/x', DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' })).toEqual({
    port: 4001,
    dataDir: '/tmp/x',
    engineEndpoint: 'http://127.0.0.1:8000',
  })
})

test.each([
  [{ PORT: 'four' }, 'PORT must be a port number, 0 to 65535; it is "four".'],
  [{ PORT: '65536' }, /^PORT must be/],
  [{ PORT: '1.5' }, /^PORT must be/],
  [{ DYNAMODB_ENDPOINT: 'here' }, /^DYNAMODB_ENDPOINT must be the address of an engine/],
])('%o is refused by name', (env, message) => {
  expect(() => readStartOptions(env)).toThrow(Misuse)
  expect(() => readStartOptions(env)).toThrow(message)
})
