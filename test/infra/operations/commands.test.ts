import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAllSettings } from '../../../functions/store/settings/settings.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { Misuse } from '../../../infra/local/base/misuse.ts'
import { invite, openCentreOf, registerKey, replay, revokeKey } from '../../../infra/operations/commands.ts'
import type { Ground } from '../../../infra/operations/ground.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let ground: Ground
const invited = new Map<string, string>()

beforeAll(async () => {
  world = await openWorld()
  ground = {
    table: world.table,
    vault: world.vault,
    signer: world.signer,
    now: world.now,
    whole: () => world,
    invite: async ({ email, group }) => {
      const isNew = !invited.has(email)
      if (!isNew && invited.get(email) !== group) throw new Misuse('elsewhere')
      invited.set(email, group)
      return { id: `sub-${email}`, isNew }
    },
    dismiss: async () => 0,
    replay: async () => ({ replayed: 2, left: 1 }),
  }
})
afterAll(() => world.close())

let number = 0
const send = async (district: string) => {
  const content = notice({ reference: `PROVOZ-${++number}`, dwelling: { ...notice().dwelling, district } })
  return (await world.intake.request(await world.sign(content))).status
}

describe('a centre', () => {
  it('is opened: notices for it are taken from then on', async () => {
    expect(await send('CZ0100')).toBe(422)
    expect(await openCentreOf(ground, 'praha')).toContain('is open')
    expect(await send('CZ0100')).toBe(201)
  })

  it('opened twice stays as it is', async () => {
    const before = await readAllSettings(world.table, 'liberec')
    expect(await openCentreOf(ground, 'liberec')).toContain('was open already')
    expect(await readAllSettings(world.table, 'liberec')).toEqual(before)
  })

  it.each(['', 'Liberec', 'police', 'nowhere', '*'])('called %j is refused by naming those there are', async (id) => {
    await expect(openCentreOf(ground, id)).rejects.toThrow(/There are: .*liberec/)
  })
})

describe('a person', () => {
  const person = { name: 'Nová Zkušební', email: 'Nova.Zkusebni@brno.example', group: 'brno.worker' }

  it('is invited, and is of the staff of their centre', async () => {
    expect(await invite(ground, person)).toContain('is invited into brno.worker. brno has one more of staff')
    const { staff, version } = await readAllSettings(world.table, 'brno')
    expect(staff.at(-1)).toEqual({
      id: 'sub-nova.zkusebni@brno.example',
      name: 'Nová Zkušební',
      email: 'nova.zkusebni@brno.example',
      role: 'worker',
      outOfHours: false,
    })
    expect(version).toBe(2)
  })

  it('invited twice is there once', async () => {
    expect(await invite(ground, person)).toBe('nova.zkusebni@brno.example was in brno.worker already.')
    expect((await readAllSettings(world.table, 'brno')).version).toBe(2)
  })

  it('is put among the staff without touching who last changed the settings', async () => {
    const Key = keys.settings('brno')
    const changed = { by: 'brno-vedouci', at: '2026-03-02T09:00:00.000Z' }
    const item = await readItem(world.table, Key)
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: { ...item, changed } }))
    await invite(ground, { ...person, name: 'Další Zkušební', email: 'dalsi.zkusebni@brno.example' })
    expect(await readItem(world.table, Key)).toMatchObject({ version: Number(item?.['version']) + 1, changed })
  })

  it.each([
    ['as it was typed there', 'z.jinde@brno.example'],
    ['in other letters', 'Z.Jinde@Brno.example'],
  ])('stays who they are under the same address, %s, when they come from another installation', async (_, email) => {
    const settings = await readAllSettings(world.table, 'brno')
    const moved = {
      id: `elsewhere-${email}`,
      name: 'Přišlá Zkušební',
      email,
      role: 'worker',
      outOfHours: false,
    } as const
    const Item = {
      ...(await readItem(world.table, keys.settings('brno'))),
      staff: [...settings.staff.slice(0, 3), moved],
    }
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item }))
    for (const said of ['is invited into', 'was in'])
      expect(await invite(ground, { ...person, name: moved.name, email, group: 'brno.worker' })).toMatch(
        new RegExp(`^z\\.jinde@brno\\.example ${said}.* All that is theirs in brno stays theirs`),
      )
    expect((await readAllSettings(world.table, 'brno')).staff.at(-1)).toEqual(moved)
    const signedIn = await world.centre('brno').memberSignedIn('sub-z.jinde@brno.example', world.now().toISOString())
    expect(signedIn).toEqual({ id: moved.id, role: 'worker' })
    invited.delete('z.jinde@brno.example')
  })

  it('whose access has ended is somebody new under the same address', async () => {
    const item = await readItem(world.table, keys.settings('brno'))
    const { staff } = await readAllSettings(world.table, 'brno')
    const ended = {
      id: 'elsewhere-ended',
      name: 'Odešlá Zkušební',
      email: 'odesla@brno.example',
      role: 'worker',
      outOfHours: false,
      until: '2026-01-01T00:00:00.000Z',
    }
    await world.table.doc.send(
      new PutCommand({ TableName: world.table.name, Item: { ...item, staff: [...staff, ended] } }),
    )
    await invite(ground, { ...person, email: ended.email })
    const after = await readAllSettings(world.table, 'brno')
    expect(after.staff.filter(({ email }) => email === ended.email).map(({ id }) => id)).toEqual([
      ended.id,
      `sub-${ended.email}`,
    ])
  })

  it.each(['apic.analyst', 'platform.admin'])('of %s is of no staff', async (group) => {
    const email = `${group}@apic.example`
    expect(await invite(ground, { ...person, email, group })).toBe(`${email} is invited into ${group}.`)
  })

  it.each([
    [{ group: 'brno' }, 'no group'],
    [{ group: 'nowhere.worker' }, 'not open yet'],
    [{ group: 'brno.boss' }, 'no group'],
    [{ group: 'brno.worker brno.head' }, 'no group'],
    [{ group: 'ostrava.worker' }, 'not open yet'],
    [{ name: '' }, 'name cannot be used'],
    [{ email: 'nova' }, 'email cannot be used'],
    [{ group: 'brno.head' }, 'elsewhere'],
  ])('with %o is refused in a sentence', async (change, words) => {
    const refused = invite(ground, { ...person, ...change })
    await expect(refused).rejects.toThrow(Misuse)
    await expect(refused).rejects.toThrow(words)
  })
})

describe('a key of the police', () => {
  const pair = generateKeyPairSync('ed25519')
  const pem = (key: KeyObject, type: 'spki' | 'pkcs8' = 'spki') => key.export({ format: 'pem', type }).toString()
  const key = { keyId: 'pcr-1', privateKey: pair.privateKey.export({ format: 'jwk' }) }
  const handOver = async (keyId = 'pcr-1') => {
    const content = notice({ reference: `KLIC-${++number}` })
    const answer = await world.intake.request(await world.sign(content, { key: { ...key, keyId } }))
    return answer.ok ? answer.status : (await answer.json()).code
  }

  it('is taken once it is registered, and no more at once when it is revoked', async () => {
    expect(await handOver()).toBe('unknown-key')
    const given = { keyId: 'pcr-1', sender: 'pcr-x', text: pem(pair.publicKey) }
    expect(await registerKey(ground, given)).toContain('is registered')
    expect(await handOver()).toBe(201)
    expect(await registerKey(ground, given)).toContain('was registered already')
    expect(await revokeKey(ground, 'pcr-1')).toContain('is revoked')
    expect(await handOver()).toBe('revoked-key')
    expect(await revokeKey(ground, 'pcr-1')).toContain('was revoked already')
    await expect(registerKey(ground, given)).rejects.toThrow('was revoked')
    expect(await handOver()).toBe('revoked-key')
  })

  it('is revoked at once, also by an operator whose clock is ahead', async () => {
    await registerKey(ground, { keyId: 'pcr-2', sender: 'pcr-x', text: pem(pair.publicKey) })
    await revokeKey({ ...ground, now: () => new Date('2027-01-01') }, 'pcr-2')
    expect(await handOver('pcr-2')).toBe('revoked-key')
  })

  it('may be P-256, and a JWK', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const text = JSON.stringify(publicKey.export({ format: 'jwk' }))
    expect(await registerKey(ground, { keyId: 'pcr-jwk', sender: 'pcr-x', text })).toContain('is registered')
  })

  const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).publicKey

  it.each([
    ['a private key', () => pem(pair.privateKey, 'pkcs8'), 'private key'],
    ['a private JWK', () => JSON.stringify(key.privateKey), 'private key'],
    ['for RSA', () => pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey), 'Ed25519 or P-256'],
    ['on another curve', () => pem(ec('P-384')), 'Ed25519 or P-256'],
    ['no key', () => 'hello', 'no public key'],
    ['nothing', () => '', 'no public key'],
    ['broken JSON', () => '{', 'no public key'],
  ])('that is %s is refused in a sentence', async (_what, text, words) => {
    const refused = registerKey(ground, { keyId: 'pcr-3', sender: 'pcr-x', text: text() })
    await expect(refused).rejects.toThrow(Misuse)
    await expect(refused).rejects.toThrow(words)
  })

  it.each(['pcr 1', '', 'a#b', 'x'.repeat(101)])('under the id %j is refused, and of such a unit', async (id) => {
    const text = pem(pair.publicKey)
    await expect(registerKey(ground, { keyId: id, sender: 'pcr-x', text })).rejects.toThrow(Misuse)
    await expect(registerKey(ground, { keyId: 'pcr-4', sender: id, text })).rejects.toThrow(Misuse)
  })

  it('does not take the place of another', async () => {
    const { publicKey } = generateKeyPairSync('ed25519')
    const other = { keyId: world.policeKey.keyId, sender: 'pcr-x', text: pem(publicKey) }
    await expect(registerKey(ground, other)).rejects.toThrow('Another key')
  })

  it('that is not there cannot be revoked', async () => {
    await expect(revokeKey(ground, 'pcr-none')).rejects.toThrow('There is no key pcr-none.')
  })
})

it('what was handed over again is counted', async () => {
  expect(await replay(ground)).toBe('Handed over again: 2. Failed once more, and kept: 1.')
  expect(await replay({ ...ground, replay: async () => ({ replayed: 0, left: 0 }) })).toBe('Nothing was given up.')
})
