import { describe, expect, it } from 'vitest'
import { doorSettings } from '../../../functions/store/door-settings.ts'
import { doors } from '../../../infra/doors.ts'
import { environment } from '../../../infra/local/base/environment.ts'

const local = environment({
  origin: 'http://localhost:4000',
  engineEndpoint: 'http://127.0.0.1:8000',
  dataDir: '/data',
})

describe('the settings of a door', () => {
  it.each(doors)('are all there for $name on one machine', ({ env }) => {
    expect(Object.keys(doorSettings(local, env))).toEqual(env)
  })

  it.each([
    ['TABLE_NAME', undefined, 'missing'],
    ['TABLE_NAME', '', 'not usable'],
    ['PUBLIC_ORIGIN', 'opora.example', 'not usable'],
    ['PUBLIC_ORIGIN', 'https://opora.example/', 'not usable'],
    ['CENTRE_KEYS', 'file:', 'not usable'],
    ['RECEIPT_KEY', 'somewhere', 'not usable'],
    ['TENANT_ROLE', '', 'not usable'],
    ['SENDER_ADDRESS', undefined, 'missing'],
  ] as const)('end the start by name: %s is %j', (name, value, said) => {
    expect(() => doorSettings({ ...local, [name]: value }, [name])).toThrow(`the setting ${name} is ${said}`)
  })
})
