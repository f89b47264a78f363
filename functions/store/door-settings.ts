import * as z from 'zod/mini'

/** What the handlers of doors are told by their environment. `infra/doors.ts` says which door is given which. */
const settings = {
  TABLE_NAME: () => z.string().check(z.minLength(3)),
  /** An address without a final slash. */
  PUBLIC_ORIGIN: () => z.url().check(z.refine((origin) => !origin.endsWith('/'))),
  /** A KMS key's ARN, or `file:` and a path. */
  CENTRE_KEYS: () => z.string().check(z.regex(/^(arn:|file:)./)),
  RECEIPT_KEY: () => z.string().check(z.regex(/^(arn:|file:)./)),
  /** A role's ARN, or `none` on one machine, where there are no roles. */
  TENANT_ROLE: () => z.string().check(z.regex(/^(arn:.+|none)$/)),
  /** The id of Cognito's pool of people. */
  PEOPLE_POOL: () => z.string().check(z.minLength(3)),
  SENDER_ADDRESS: () => z.string().check(z.minLength(3)),
}

type Setting = keyof typeof settings

/** A door's settings. Throws, naming the first that is missing or is not what it should be, so that a door without them never starts. */
export function doorSettings<const Names extends readonly Setting[]>(
  env: Readonly<Record<string, string | undefined>>,
  names: Names,
): Record<Names[number], string> {
  return Object.fromEntries(names.map((name) => [name, settingOf(env, name)])) as Record<Names[number], string>
}

function settingOf(env: Readonly<Record<string, string | undefined>>, name: Setting): string {
  const parsed = settings[name]().safeParse(env[name])
  if (!parsed.success) throw new Error(`the setting ${name} is ${env[name] === undefined ? 'missing' : 'not usable'}`)
  return parsed.data
}
