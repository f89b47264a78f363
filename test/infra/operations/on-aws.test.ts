import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  ListUsersInGroupCommand,
  ResourceNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import { deployments } from '../../../infra/operations/deployments.ts'
import { dismissFrom, inviteInto } from '../../../infra/operations/on-aws.ts'
import { synthesize } from '../../support/stack.ts'

const cognito = mockClient(CognitoIdentityProviderClient)
const person = { name: 'Nová Zkušební', email: 'nova@brno.example', group: 'brno.worker' }
const run = () => inviteInto(new CognitoIdentityProviderClient({}), 'pool', person)
const wrong = { message: '', $metadata: {} }
const Attributes = [{ Name: 'sub', Value: 'the-sub' }]

beforeEach(() => {
  cognito.reset()
  cognito.on(AdminAddUserToGroupCommand).resolves({})
})

const inGroup = () => cognito.commandCalls(AdminAddUserToGroupCommand).map(({ args: [{ input }] }) => input.GroupName)

describe('an invitation', () => {
  it('makes a user with a letter, in the group', async () => {
    cognito.on(AdminCreateUserCommand).resolves({ User: { Attributes } })
    expect(await run()).toEqual({ id: 'the-sub', isNew: true })
    expect(cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({
      UserPoolId: 'pool',
      Username: 'nova@brno.example',
      DesiredDeliveryMediums: ['EMAIL'],
    })
    expect(inGroup()).toEqual(['brno.worker'])
  })

  it('into a centre that was opened since the platform was deployed makes its groups, those that are not there', async () => {
    cognito.on(AdminCreateUserCommand).resolves({ User: { Attributes } })
    cognito.on(AdminAddUserToGroupCommand).rejectsOnce(new ResourceNotFoundException(wrong)).resolves({})
    cognito.on(CreateGroupCommand).rejectsOnce(new GroupExistsException(wrong)).resolves({})
    expect(await run()).toEqual({ id: 'the-sub', isNew: true })
    const made = cognito.commandCalls(CreateGroupCommand).map(({ args: [{ input }] }) => input.GroupName)
    expect(made).toEqual(['brno.worker', 'brno.head', 'brno.external'])
    expect(inGroup()).toEqual(['brno.worker', 'brno.worker'])
  })

  const isThere = (groups: readonly string[]) => {
    cognito.on(AdminCreateUserCommand).rejects(new UsernameExistsException({ message: '', $metadata: {} }))
    cognito.on(AdminListGroupsForUserCommand).resolves({ Groups: groups.map((GroupName) => ({ GroupName })) })
    cognito.on(AdminGetUserCommand).resolves({ UserAttributes: Attributes, Username: 'nova' })
  }

  it.each([['brno.worker'], ['']])('of somebody who is there in the group %j sees to the group', async (group) => {
    isThere(group === '' ? [] : [group])
    expect(await run()).toEqual({ id: 'the-sub', isNew: false })
    expect(inGroup()).toEqual(['brno.worker'])
  })

  it('of somebody in another group is refused', async () => {
    isThere(['brno.head'])
    await expect(run()).rejects.toThrow('nova@brno.example is in brno.head already.')
    expect(inGroup()).toEqual([])
  })
})

it('whoever is of a centre that has left is forgotten, and nobody else', async () => {
  cognito.on(ListUsersInGroupCommand).resolves({ Users: [] })
  const groups = { 'brno.worker': ['jedna', 'dva'], 'brno.head': ['tri'] }
  for (const [GroupName, names] of Object.entries(groups))
    cognito.on(ListUsersInGroupCommand, { GroupName }).resolves({ Users: names.map((Username) => ({ Username })) })
  cognito.on(AdminDeleteUserCommand).resolves({})
  expect(await dismissFrom(new CognitoIdentityProviderClient({}), 'pool', 'brno')).toBe(3)
  const deleted = cognito.commandCalls(AdminDeleteUserCommand).map(({ args: [{ input }] }) => input.Username)
  expect(deleted).toEqual(expect.arrayContaining(['jedna', 'dva', 'tri']))
})

it('nobody is forgotten of a centre whose groups were never made', async () => {
  cognito.on(ListUsersInGroupCommand).rejects(new ResourceNotFoundException(wrong))
  expect(await dismissFrom(new CognitoIdentityProviderClient({}), 'pool', 'brno')).toBe(0)
})

it('the stack says what an operator works with', () => {
  const outputs = Object.keys(synthesize().template.toJSON()['Outputs'] as object)
  expect(outputs).toEqual(
    expect.arrayContaining([
      'Table',
      'CentreKeys',
      'ReceiptKey',
      'LeavingRole',
      'PeoplePool',
      'Undelivered',
      'MailEventsDoor',
    ]),
  )
})

describe('a deployment', () => {
  const open = ['-c', 'standing=false', '--x']
  const standing = ['-c', 'standing=true', '--x']

  it.each([
    undefined,
    'ROLLBACK_COMPLETE',
    'ROLLBACK_FAILED',
    'CREATE_FAILED',
    'REVIEW_IN_PROGRESS',
    'DELETE_COMPLETE',
  ])('of a stack that never stood (%s) protects it when it came through', (status) => {
    expect(deployments(status, ['--x'])).toEqual([open, standing])
  })

  it.each(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED'])(
    'of a stack that stands (%s) keeps it protected',
    (status) => {
      expect(deployments(status, ['--x'])).toEqual([standing])
    },
  )
})
