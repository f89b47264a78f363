import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCognito } from '../../../../infra/local/people/cognito.ts'
import { accountsIn, everybody } from '../../../../infra/local/people/invited.ts'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opora-people-'))
  file = join(folder, 'people.json')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = async (action: string, input: object, signature = 'AWS4-HMAC-SHA256 Credential=local') => {
  const cognito = createCognito(accountsIn(file))
  const headers = { authorization: signature, 'x-amz-target': `AWSCognitoIdentityProviderService.${action}` }
  const answer = await cognito.request('/', {
    method: 'POST',
    body: JSON.stringify({ UserPoolId: 'x', ...input }),
    headers,
  })
  return { status: answer.status, body: await answer.json() }
}
const canSignIn = (email: string) => everybody(file).find((person) => person.email === email)
const nova = 'nova@liberec.example'

it('who is invited can sign in once they are in a group, and not after the account is closed', async () => {
  const UserAttributes = [{ Name: 'name', Value: 'Nová Zkouška' }]
  const made = await ask('AdminCreateUser', { Username: nova, UserAttributes })
  expect(canSignIn(nova)).toBeUndefined()
  await ask('AdminAddUserToGroup', { Username: nova, GroupName: 'liberec.worker' })
  expect(canSignIn(nova)).toMatchObject({ id: made.body.User.Username, name: 'Nová Zkouška', group: 'liberec.worker' })
  await ask('AdminDisableUser', { Username: made.body.User.Username })
  expect(canSignIn(nova)).toBeUndefined()
  await ask('AdminEnableUser', { Username: nova })
  expect(canSignIn(nova)).toMatchObject({ group: 'liberec.worker' })
})

it('one of the demo’s people can be closed and opened too', async () => {
  await ask('AdminDisableUser', { Username: 'liberec-jana' })
  expect(canSignIn('jana.vzorova@liberec.example')).toBeUndefined()
  await ask('AdminEnableUser', { Username: 'liberec-jana' })
  expect(canSignIn('jana.vzorova@liberec.example')).toMatchObject({ id: 'liberec-jana', group: 'liberec.worker' })
})

it.each([
  ['AdminCreateUser', { Username: 'Jana.Vzorova@liberec.example' }, 'UsernameExistsException'],
  ['AdminDisableUser', { Username: 'nikdo@liberec.example' }, 'UserNotFoundException'],
  ['AdminUserGlobalSignOut', { Username: 'nikdo@liberec.example' }, 'UserNotFoundException'],
  ['AdminDeleteUser', { Username: nova }, 'UnknownOperationException'],
])('%s of %j is refused as Cognito does', async (action, input, type) => {
  expect(await ask(action, input)).toMatchObject({ status: 400, body: { __type: type } })
})

it('nobody is heard who does not sign', async () => {
  expect(await ask('AdminGetUser', { Username: nova }, '')).toMatchObject({ status: 400 })
})
