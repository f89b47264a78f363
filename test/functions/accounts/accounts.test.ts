import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  InvalidParameterException,
  ResourceNotFoundException,
  TooManyRequestsException,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { mockClient } from 'aws-sdk-client-mock'
import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cognitoDirectory } from '../../../functions/accounts/directory.ts'
import { openAccounts } from '../../support/accounts.ts'
import { claims, openApi, people } from '../../support/api.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

const cognito = mockClient(CognitoIdentityProviderClient)
const SUB = '5e0d7d1c-0000-4000-8000-000000000001'
const known = [{ Name: 'sub', Value: SUB }]
const wrong = { message: '', $metadata: {} }

let world: World
let call: ReturnType<typeof openApi>
let door: ReturnType<typeof openAccounts>
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
  door = openAccounts(world, cognitoDirectory(new CognitoIdentityProviderClient({}), 'pool'))
  cognito.reset()
  cognito.onAnyCommand().resolves({})
  cognito.on(AdminCreateUserCommand).resolves({ User: { Attributes: known } })
  cognito.on(AdminListGroupsForUserCommand).resolves({ Groups: [] })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await world.close()
})

const change = (person: string, body: object) =>
  call({ method: 'POST', path: `/api/centre/people/${person}`, body, as: people.head })
const invite = async (part: object = {}) => {
  const id = ulid()
  await change(id, { what: 'invite', name: 'Nová Zkouška', email: 'nova@liberec.example', role: 'worker', ...part })
  return id
}
const accountOf = async (person: string) => {
  const { people: all } = await (await call({ path: '/api/centre/people', as: people.head })).json()
  return all.find(({ id }: { id: string }) => id === person)?.account
}
const isThere = (group: string, status: 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' = 'CONFIRMED') => {
  cognito.on(AdminCreateUserCommand).callsFake(({ MessageAction }: { MessageAction?: string }) => {
    if (MessageAction !== 'RESEND') throw new UsernameExistsException(wrong)
    return {}
  })
  cognito.on(AdminListGroupsForUserCommand).resolves({ Groups: [{ GroupName: group }] })
  cognito.on(AdminGetUserCommand).resolves({ UserAttributes: known, Username: SUB, UserStatus: status })
}
const asNew = claims(SUB, 'liberec.worker')

describe('whoever is invited', () => {
  it('has the groups of a centre made, where it was opened since the platform was deployed', async () => {
    cognito.on(AdminAddUserToGroupCommand).rejectsOnce(new ResourceNotFoundException(wrong)).resolves({})
    cognito.on(CreateGroupCommand).resolves({})
    const id = await invite()
    expect(await door.deliver()).toEqual({ batchItemFailures: [] })
    expect(cognito.commandCalls(CreateGroupCommand).map(({ args: [{ input }] }) => input.GroupName)).toEqual([
      'liberec.worker',
      'liberec.head',
      'liberec.external',
    ])
    expect(cognito.commandCalls(AdminAddUserToGroupCommand)).toHaveLength(2)
    expect(await accountOf(id)).toMatchObject({ state: 'done' })
  })

  it('has an account in the group of the centre, and signs in as who the centre named', async () => {
    const id = await invite()
    expect((await call({ path: '/api/me', as: asNew })).status).toBe(403)
    expect(await door.deliver()).toEqual({ batchItemFailures: [] })
    expect(cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({
      UserPoolId: 'pool',
      Username: 'nova@liberec.example',
      DesiredDeliveryMediums: ['EMAIL'],
    })
    expect(cognito.commandCalls(AdminAddUserToGroupCommand)[0]?.args[0].input.GroupName).toBe('liberec.worker')
    expect(await accountOf(id)).toEqual({ wanted: 'open', state: 'done', at: world.now().toISOString() })
    world.setTime('2026-03-02T09:01:00Z')
    const me = await (await call({ path: '/api/me', as: asNew })).json()
    expect(me.principal).toEqual({ id, role: 'worker', centre: 'liberec' })
  })

  it('is made once, however often the stream tells of it', async () => {
    await invite()
    const records = await door.records()
    await door.accounts({ Records: [...records, ...records] })
    await door.deliver()
    expect(cognito.commandCalls(AdminCreateUserCommand)).toHaveLength(1)
  })

  it('has it again by the same address after an end, under a new name of the list', async () => {
    const first = await invite()
    await door.deliver()
    await change(first, { what: 'end' })
    await door.deliver()
    isThere('liberec.external')
    const second = await invite()
    await door.deliver()
    expect(cognito.commandCalls(AdminEnableUserCommand).length).toBeGreaterThan(0)
    world.setTime('2026-03-02T09:01:00Z')
    const me = await (await call({ path: '/api/me', as: asNew })).json()
    expect(me.principal.id).toBe(second)
  })

  it('who never used the first password is sent another', async () => {
    const id = await invite()
    await door.deliver()
    isThere('liberec.worker', 'FORCE_CHANGE_PASSWORD')
    await change(id, { what: 'invite-again' })
    await door.deliver()
    const sent = cognito.commandCalls(AdminCreateUserCommand).map(({ args: [{ input }] }) => input.MessageAction)
    expect(sent).toEqual([undefined, undefined, 'RESEND'])
    expect(await accountOf(id)).toMatchObject({ state: 'done' })
  })

  it.each([
    ['has an account of another centre', () => isThere('brno.worker'), 'taken'],
    ['is the operator of the platform', () => isThere('platform.admin'), 'taken'],
    [
      'has an address that the service does not take',
      () => cognito.on(AdminCreateUserCommand).rejects(new InvalidParameterException(wrong)),
      'refused',
    ],
  ])('and %s is told to the head as failed', async (_who, prepare, why) => {
    prepare()
    const id = await invite()
    expect(await door.deliver()).toEqual({ batchItemFailures: [] })
    expect(await accountOf(id)).toMatchObject({ wanted: 'open', state: 'failed', why })
    expect(cognito.commandCalls(AdminAddUserToGroupCommand)).toEqual([])
  })

  it('waits while the service has no time, and nothing of it is logged but what failed', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    cognito
      .on(AdminCreateUserCommand)
      .rejectsOnce(new TooManyRequestsException({ ...wrong, message: 'nova@liberec.example' }))
    const id = await invite()
    expect(await door.deliver()).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] })
    expect(await accountOf(id)).toMatchObject({ state: 'asked' })
    expect(JSON.stringify(errors.mock.calls)).not.toContain('nova@')
    cognito.on(AdminCreateUserCommand).resolves({ User: { Attributes: known } })
    expect(await door.deliver()).toEqual({ batchItemFailures: [] })
    expect(await accountOf(id)).toMatchObject({ state: 'done' })
  })
})

describe('whose access ends', () => {
  it.each([
    ['somebody whom the head invited', true, SUB],
    ['somebody whom an operator invited', false, 'liberec-volno'],
  ])('%s is locked and signed out everywhere', async (_who, isInvited, signIn) => {
    const id = isInvited ? await invite() : 'liberec-volno'
    await door.deliver()
    await change(id, { what: 'end' })
    await door.deliver()
    for (const command of [AdminDisableUserCommand, AdminUserGlobalSignOutCommand])
      expect(cognito.commandCalls(command).map(({ args: [{ input }] }) => input.Username)).toEqual([signIn])
    expect(await accountOf(id)).toMatchObject({ wanted: 'closed', state: 'done' })
  })

  const sweepAt = (at: string) => {
    world.setTime(at)
    return sweepOf(world.table).closeAccounts(world.now().toISOString())
  }
  const locked = () => cognito.commandCalls(AdminDisableUserCommand).map(({ args: [{ input }] }) => input.Username)

  it.each([
    ['somebody whom the head invited', true, SUB],
    ['somebody whom an operator invited', false, 'liberec-volno'],
  ])('on a day to come: %s is locked at the end of it, by itself, once', async (_who, isInvited, signIn) => {
    const id = isInvited ? await invite() : 'liberec-volno'
    await door.deliver()
    await change(id, { what: 'end', until: '2026-03-04' })
    await door.deliver()
    expect(await accountOf(id)).toMatchObject({ wanted: 'open', state: 'done' })
    expect(await sweepAt('2026-03-04T22:59:59Z')).toMatchObject({ looked: 0 })
    expect(await sweepAt('2026-03-04T23:00:00Z')).toMatchObject({ looked: 1, done: 1, failed: 0 })
    expect(await sweepAt('2026-03-04T23:01:00Z')).toMatchObject({ looked: 0 })
    expect(locked()).toEqual([])
    await door.deliver()
    expect(locked()).toEqual([signIn])
    expect(await accountOf(id)).toMatchObject({ wanted: 'closed', state: 'done' })
  })

  it('as it was said in the invitation is locked then too, though the account was opened meanwhile', async () => {
    const id = await invite({ role: 'external', until: '2026-03-03' })
    await door.deliver()
    expect(await sweepAt('2026-03-04T09:00:00Z')).toMatchObject({ done: 1 })
    await door.deliver()
    expect(locked()).toEqual([SUB])
    expect(await accountOf(id)).toMatchObject({ wanted: 'closed', state: 'done' })
  })

  it.each([
    ['taken back', { what: 'stay' }, 0],
    ['put off', { what: 'stay', until: '2026-03-09' }, 0],
    ['brought forward', { what: 'end', until: '2026-03-03' }, 1],
    ['followed by leave, which changes nothing of it', { what: 'leave', leave: [] }, 1],
  ])('on a day to come that is %s is closed by what was said last', async (_how, then, closed) => {
    await change('liberec-volno', { what: 'end', until: '2026-03-04' })
    await change('liberec-volno', then)
    expect(await sweepAt('2026-03-05T09:00:00Z')).toMatchObject({ looked: closed, done: closed })
  })

  it('at once leaves nothing for later', async () => {
    await change('liberec-volno', { what: 'end', until: '2026-03-04' })
    await change('liberec-volno', { what: 'end' })
    await door.deliver()
    expect(await sweepAt('2026-03-05T09:00:00Z')).toMatchObject({ looked: 0 })
  })

  it('and whoever comes back after it is let in again, and closed no second time', async () => {
    await change('liberec-volno', { what: 'end', until: '2026-03-04' })
    await sweepAt('2026-03-05T09:00:00Z')
    await door.deliver()
    isThere('liberec.worker')
    await change('liberec-volno', { what: 'stay' })
    await door.deliver()
    expect(await accountOf('liberec-volno')).toMatchObject({ wanted: 'open', state: 'done' })
    expect(await sweepAt('2026-03-06T09:00:00Z')).toMatchObject({ looked: 0 })
  })

  it('is out also where there never was an account', async () => {
    cognito.on(AdminDisableUserCommand).rejects(new UserNotFoundException(wrong))
    await change('liberec-volno', { what: 'end' })
    expect(await door.deliver()).toEqual({ batchItemFailures: [] })
    expect(await accountOf('liberec-volno')).toMatchObject({ state: 'done' })
  })

  it('and who stays after all before the door acted keeps the account', async () => {
    await change('liberec-volno', { what: 'end' })
    const late = await door.records()
    await change('liberec-volno', { what: 'stay' })
    isThere('liberec.worker')
    await door.accounts({ Records: late })
    expect(cognito.commandCalls(AdminDisableUserCommand)).toEqual([])
    expect(await accountOf('liberec-volno')).toMatchObject({ wanted: 'open', state: 'done' })
  })
})
