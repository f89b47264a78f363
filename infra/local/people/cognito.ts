import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Listed } from './people.ts'

export interface CognitoDeps {
  /** Everybody who ever had an account. */
  readonly list: () => readonly Listed[]
  /** Writes an account in the place of the one of the same id. */
  readonly write: (person: Listed) => void
}

const inputSchema = z.object({
  Username: z.string(),
  UserAttributes: z.optional(z.array(z.object({ Name: z.string(), Value: z.string() }))),
  GroupName: z.optional(z.string()),
  MessageAction: z.optional(z.string()),
})
type Input = z.infer<typeof inputSchema>

class Refusal extends Error {
  readonly type: string

  constructor(type: string) {
    super(type)
    this.type = type
  }
}

/**
 * Amazon Cognito as the SDK talks to it (JSON 1.1), as far as the door of accounts asks, onto the list of people who can sign in on this
 * machine. No letter is written: nobody needs a password here.
 */
export function createCognito(deps: CognitoDeps) {
  const cognito = new Hono()
  cognito.post('/', async (c) => {
    // Signed by whatever key, but signed: a page of somebody else cannot make a browser send this header.
    if (!c.req.header('authorization')?.startsWith('AWS4-HMAC-SHA256 ')) throw new Refusal('MissingAuthenticationToken')
    const action = c.req.header('x-amz-target')?.split('.')[1] ?? ''
    const act = actions[action]
    if (act === undefined) throw new Refusal('UnknownOperationException')
    return c.json(act(inputSchema.parse(await c.req.json()), deps))
  })
  cognito.onError((thrown, c) => {
    if (!(thrown instanceof Refusal)) throw thrown
    return c.json({ __type: thrown.type, message: thrown.type }, 400)
  })
  return cognito
}

const actions: Readonly<Record<string, (input: Input, deps: CognitoDeps) => object>> = {
  AdminCreateUser: (input, deps) => ({ User: attributesOf(created(input, deps), 'Attributes') }),
  AdminGetUser: (input, deps) => ({ ...attributesOf(found(input, deps), 'UserAttributes'), UserStatus: 'CONFIRMED' }),
  AdminListGroupsForUser: (input, deps) => {
    const { group } = found(input, deps)
    return { Groups: group === '' ? [] : [{ GroupName: group }] }
  },
  AdminAddUserToGroup: (input, deps) => {
    deps.write({ ...found(input, deps), group: input.GroupName ?? '' })
    return {}
  },
  AdminEnableUser: (input, deps) => {
    const { closed: _closed, ...person } = found(input, deps)
    deps.write(person)
    return {}
  },
  AdminDisableUser: (input, deps) => {
    deps.write({ ...found(input, deps), closed: true })
    return {}
  },
  // Whoever is not on the list has no session: the sign-in page looks there each time.
  AdminUserGlobalSignOut: (input, deps) => {
    found(input, deps)
    return {}
  },
}

function created(input: Input, deps: CognitoDeps): Listed {
  const { Username: email, UserAttributes = [], MessageAction } = input
  if (MessageAction === 'RESEND') return found(input, deps)
  if (find(input, deps)) throw new Refusal('UsernameExistsException')
  const name = UserAttributes.find(({ Name }) => Name === 'name')?.Value ?? email
  const person = { id: randomUUID(), name, email, group: '' }
  deps.write(person)
  return person
}

function found(input: Input, deps: CognitoDeps): Listed {
  const person = find(input, deps)
  if (person === undefined) throw new Refusal('UserNotFoundException')
  return person
}

/** By the address or by the id, as Cognito does. */
function find({ Username }: Input, { list }: CognitoDeps): Listed | undefined {
  const name = Username.toLowerCase()
  return list().find(({ id, email }) => email.toLowerCase() === name || id === Username)
}

function attributesOf({ id, email, name }: Listed, key: string): object {
  const attributes = { sub: id, email, name }
  return { Username: id, [key]: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })) }
}
