import { describe, expect, it } from 'vitest'
import {
  agendaAttributes,
  byCentre,
  calendarAppointmentAttributes,
  calendarComingAttributes,
  calendarSettingsAttributes,
  keys,
} from '../../../../functions/store/table/keys.ts'
import { isCentreId } from '../../../../shared/centres/centres.ts'
import { decide, isAllowed, KMS, TABLE } from '../support/policies.ts'
import { idOf, template } from '../support/stack.ts'

/*
 * The third lock of a tenant, tried out: the policies as they are deployed, judged by an engine that evaluates IAM's conditions.
 * What each door may touch of everything there is: `partitions.test.ts`.
 */

const liberecClient = keys.client('liberec', 'X').pk
const brnoClient = keys.client('brno', 'X').pk

describe('a session of Liberec', () => {
  const centre = 'liberec'
  it.each(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'])('may %s what is Liberec’s', async (action) => {
    expect(await decide({ action, centre, partition: liberecClient })).toBe('Allowed')
  })

  it.each([
    ['what is Brno’s', brnoClient],
    ['what belongs to the police protocol', keys.senderKey('X').pk],
    ['a centre whose name only begins alike', 'liberec2#client#X'],
    ['a request that names no key', undefined],
  ])('may not read or write %s', async (_what, partition) => {
    for (const action of ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem']) {
      expect(await decide({ action, centre, partition }), action).not.toBe('Allowed')
    }
  })

  it('may read the public keys of centres, for which it seals what it hands over, and not write them', async () => {
    const ask = (action: string) => decide({ action: `dynamodb:${action}`, centre, partition: keys.directory().pk })
    expect(await ask('GetItem')).toBe('Allowed')
    for (const action of ['Query', 'PutItem', 'UpdateItem', 'DeleteItem'])
      expect(await ask(action), action).not.toBe('Allowed')
  })

  it('may list its own index and neither another centre’s nor the one that crosses centres', async () => {
    const list = (index: string, partition: string) =>
      decide({ action: 'dynamodb:Query', resource: `${TABLE}/index/${index}`, centre, partition })
    expect(await list('byCentre', 'liberec#open')).toBe('Allowed')
    expect(await list('byCentre', 'brno#open')).not.toBe('Allowed')
    expect(await list('due', 'due#contact#0')).not.toBe('Allowed')
    expect(await list('due', 'liberec#open')).not.toBe('Allowed')
  })

  it.each(['dynamodb:Scan', 'dynamodb:DeleteItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'])(
    'may not %s, even of its own',
    async (action) => {
      const partition = action === 'dynamodb:Scan' ? undefined : keys.audit(centre, 'X', 'Y').pk
      expect(await decide({ action, centre, partition })).not.toBe('Allowed')
    },
  )
})

describe('a session of the association', () => {
  const centre = 'association'
  const published = [keys.publication('2026', 'centres', 1).pk, keys.newestPublication('2026', 'centres').pk]
  const all = [...published, keys.publishing('count').pk]

  it('reads what is published, and writes nothing', async () => {
    for (const partition of all) {
      for (const action of ['GetItem', 'Query'])
        expect(await decide({ action: `dynamodb:${action}`, centre, partition }), action).toBe('Allowed')
      for (const action of ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Scan'])
        expect(await decide({ action: `dynamodb:${action}`, centre, partition }), action).not.toBe('Allowed')
    }
  })

  it.each([
    liberecClient,
    keys.release('liberec', '2026-03', 1).pk,
    keys.releaseSignature('liberec', '2026-03', 1).pk,
    keys.slice('liberec', '2026-03').pk,
    keys.facts('liberec', '2026-03', { of: 'file', id: 'X' }).pk,
    keys.settings('liberec').pk,
    keys.senderKey('X').pk,
  ])('reads and writes nothing of %s', async (partition) => {
    for (const action of ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'])
      expect(await decide({ action: `dynamodb:${action}`, centre, partition }), action).not.toBe('Allowed')
  })

  it('opens no list, and no key of a centre', async () => {
    for (const list of ['liberec#open', 'due#contact#0']) {
      const resource = `${TABLE}/index/byCentre`
      expect(await decide({ action: 'dynamodb:Query', resource, centre, partition: list })).not.toBe('Allowed')
    }
    const context = { 'kms:EncryptionContext:centre': 'liberec' }
    expect(await decide({ action: 'kms:Decrypt', resource: KMS, centre, context })).not.toBe('Allowed')
  })

  it('puts nothing under its own name either', async () => {
    for (const partition of ['association#client#X', 'association#centre', 'association#audit#X'])
      expect(await decide({ action: 'dynamodb:PutItem', centre, partition })).not.toBe('Allowed')
  })
})

describe('what is published', () => {
  const partition = keys.publication('2026', 'centres', 1).pk
  it.each([
    ['a session of a centre', {}],
    ['the door that nobody signs in to', { role: 'publicRole' }],
  ])('%s reads, and does not write', async (_who, role) => {
    const ask = (action: string) => decide({ action: `dynamodb:${action}`, centre: 'liberec', partition, ...role })
    expect(await ask('Query')).toBe('Allowed')
    for (const action of ['PutItem', 'UpdateItem', 'DeleteItem']) expect(await ask(action)).not.toBe('Allowed')
  })

  it('the door of figures writes, and nobody else signs a release', async () => {
    expect(await decide({ role: 'figuresRole', action: 'dynamodb:PutItem', partition })).toBe('Allowed')
    const signature = keys.releaseSignature('liberec', '2026-03', 1).pk
    expect(await decide({ role: 'figuresRole', action: 'dynamodb:PutItem', partition: signature })).toBe('Allowed')
    expect(await decide({ action: 'dynamodb:PutItem', centre: 'liberec', partition: signature })).not.toBe('Allowed')
  })

  it('is no centre of this name, and has no other’s', () => {
    expect(isCentreId('association')).toBe(false)
  })
})

describe('the key around the centres’ keys', () => {
  it.each(['intakeRole', 'mailRole', 'sweepRole', 'publicRole', 'bouncesRole', 'apiRole'])(
    'does not open to %s',
    async (role) => {
      const context = { 'kms:EncryptionContext:centre': 'liberec' }
      expect(await decide({ role, action: 'kms:Decrypt', resource: KMS, centre: 'liberec', context })).not.toBe(
        'Allowed',
      )
    },
  )
})

describe('whoever takes the whole of Liberec out', () => {
  const role = 'Leaving'
  const ask = (action: string, partition?: string) => decide({ role, action, centre: 'liberec', partition })

  it('may read and write what is Liberec’s, and where its notices lie', async () => {
    for (const action of ['GetItem', 'Query', 'PutItem', 'DeleteItem'])
      expect(await ask(`dynamodb:${action}`, liberecClient), action).toBe('Allowed')
    expect(await ask('dynamodb:Scan')).toBe('Allowed')
    expect(await ask('dynamodb:PutItem', keys.auditDay('liberec', '2026-03-02').pk)).toBe('Allowed')
    expect(await ask('dynamodb:PutItem', keys.receipt('unit', 'X').pk)).toBe('Allowed')
    expect(await ask('dynamodb:DeleteItem', keys.receipt('unit', 'X').pk)).toBe('Allowed')
    expect(await ask('dynamodb:UpdateItem', keys.directory().pk)).toBe('Allowed')
  })

  it('may neither name nor write what is another’s, nor the keys of police, nor change an entry of the audit', async () => {
    for (const action of ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'])
      for (const partition of [brnoClient, 'liberec2#client#X', keys.senderKey('key').pk, undefined])
        expect(await ask(`dynamodb:${action}`, partition), `${action} ${partition}`).not.toBe('Allowed')
    for (const action of ['UpdateItem', 'DeleteItem'])
      for (const partition of [keys.audit('liberec', 'X', 'Y').pk, keys.auditDay('liberec', '2026-03-02').pk])
        expect(await ask(`dynamodb:${action}`, partition)).not.toBe('Allowed')
    expect(await ask('dynamodb:DeleteItem', keys.directory().pk)).not.toBe('Allowed')
  })

  it('takes the role for what can be the name of a centre only', () => {
    const said = JSON.stringify(template.findResources('AWS::IAM::Role')[idOf(role)]?.Properties)
    expect(said).toContain('"StringNotLike":{"aws:RequestTag/centre":["apic","association","due","platform","police"')
  })
})

describe('a session without the tag', () => {
  it('may do nothing', async () => {
    expect(await decide({ action: 'dynamodb:GetItem', partition: liberecClient })).not.toBe('Allowed')
    expect(await decide({ action: 'dynamodb:GetItem' })).not.toBe('Allowed')
  })
})

describe('the sweep', () => {
  it('reads the index that crosses centres, and intake and mail do not', async () => {
    const ask = (role: string) =>
      decide({ role, action: 'dynamodb:Query', resource: `${TABLE}/index/due`, partition: 'due#contact#0' })
    expect(await ask('sweepRole')).toBe('Allowed')
    expect(await ask('intakeRole')).not.toBe('Allowed')
    expect(await ask('mailRole')).not.toBe('Allowed')
  })
})

describe('the door that nobody signs in to', () => {
  const role = 'publicRole'
  const list = (partition: string, attributes: readonly string[] | undefined, select = 'SPECIFIC_ATTRIBUTES') =>
    decide({
      role,
      action: 'dynamodb:Query',
      resource: `${TABLE}/index/byCentre`,
      partition,
      context: { 'dynamodb:Select': select, ...(attributes && { 'dynamodb:Attributes': [...attributes] }) },
    })

  it('reads addresses of calendars, and of the lists behind them what calendars show', async () => {
    const partition = keys.calendarAddress('liberec', 'X').pk
    expect(await decide({ role, action: 'dynamodb:GetItem', partition })).toBe('Allowed')
    const asked = ['centrePk', 'centreSk', ...agendaAttributes]
    expect(await list(byCentre.openDuties('liberec'), asked)).toBe('Allowed')
    expect(await list(byCentre.openComplaints('liberec'), asked)).toBe('Allowed')
    expect(await list(byCentre.metDuties('brno'), asked)).toBe('Allowed')
  })

  it.each([liberecClient, keys.settings('liberec').pk, keys.letter('liberec', 'X').pk, keys.directory().pk])(
    'does not read %s',
    async (partition) => {
      expect(await decide({ role, action: 'dynamodb:GetItem', partition })).not.toBe('Allowed')
    },
  )

  it('is given nothing sealed, no whole items and no other list', async () => {
    const open = byCentre.openDuties('liberec')
    expect(await list(open, [...agendaAttributes, 'card'])).not.toBe('Allowed')
    expect(await list(open, [...agendaAttributes, 'key'])).not.toBe('Allowed')
    expect(await list(open, undefined, 'ALL_ATTRIBUTES')).not.toBe('Allowed')
    expect(await list(open, undefined)).not.toBe('Allowed')
    expect(await list(byCentre.clients('liberec'), agendaAttributes)).not.toBe('Allowed')
    const booked = byCentre.appointments('liberec')
    expect(await list(booked, calendarAppointmentAttributes)).toBe('Allowed')
    for (const secret of ['client', 'enquiry', 'sealed', 'key'])
      expect(await list(booked, [...calendarAppointmentAttributes, secret])).not.toBe('Allowed')
    for (const reviews of [byCentre.allComing('liberec'), byCentre.allGone('liberec')]) {
      expect(await list(reviews, calendarComingAttributes)).toBe('Allowed')
      for (const secret of ['sealed', 'key', 'reference'])
        expect(await list(reviews, [...calendarComingAttributes, secret])).not.toBe('Allowed')
    }
  })

  const settings = (attributes: readonly string[] | undefined, select = 'SPECIFIC_ATTRIBUTES') => ({
    role,
    action: 'dynamodb:Query',
    partition: keys.settings('liberec').pk,
    context: { 'dynamodb:Select': select, ...(attributes && { 'dynamodb:Attributes': [...attributes] }) },
  })
  it.each([
    ['the roster', true, settings(['pk', 'sk', ...calendarSettingsAttributes])],
    ['people and their addresses', false, settings(['pk', 'sk', ...calendarSettingsAttributes, 'staff'])],
    ['the founder’s address', false, settings(['founderEmail'])],
    ['a wrapped key', false, settings(['wrapped'])],
    ['whole items', false, settings(undefined, 'ALL_ATTRIBUTES')],
    ['whole items without saying so', false, settings(undefined)],
    ['whole items under names of attributes', false, settings(calendarSettingsAttributes, 'ALL_ATTRIBUTES')],
    ['the roster without a key', false, { ...settings(calendarSettingsAttributes), partition: undefined }],
    ['the same of a file', false, { ...settings(calendarSettingsAttributes), partition: liberecClient }],
    ['the same by a read of an item', false, { ...settings(calendarSettingsAttributes), action: 'dynamodb:GetItem' }],
  ])('of the settings of centres, is given %s: %s', async (_what, isGiven, question) => {
    expect([(await decide(question)) === 'Allowed', isAllowed({ ...question, resource: TABLE })]).toEqual([
      isGiven,
      isGiven,
    ])
  })

  it.each(['PutItem', 'UpdateItem', 'DeleteItem', 'Scan', 'BatchGetItem', 'PartiQLSelect'])(
    'may not %s',
    async (action) => {
      const partition = keys.calendarAddress('liberec', 'X').pk
      expect(await decide({ role, action: `dynamodb:${action}`, partition })).not.toBe('Allowed')
    },
  )
})

describe('the door of what comes back from the post', () => {
  const role = 'bouncesRole'
  it('writes letters and marks of addresses, and only reads the settings of centres', async () => {
    for (const { pk: partition } of [keys.letter('liberec', 'X'), keys.addresses('liberec')]) {
      for (const action of ['GetItem', 'PutItem', 'UpdateItem']) {
        expect(await decide({ role, action: `dynamodb:${action}`, partition }), action).toBe('Allowed')
      }
    }
    const { pk: partition } = keys.settings('liberec')
    expect(await decide({ role, action: 'dynamodb:GetItem', partition })).toBe('Allowed')
    expect(await decide({ role, action: 'dynamodb:PutItem', partition })).not.toBe('Allowed')
    expect(await decide({ role, action: 'dynamodb:UpdateItem', partition })).not.toBe('Allowed')
  })

  it.each([liberecClient, keys.audit('liberec', 'X', 'Y').pk, keys.directory().pk])(
    'touches nothing of %s',
    async (partition) => {
      for (const action of ['GetItem', 'PutItem', 'UpdateItem']) {
        expect(await decide({ role, action: `dynamodb:${action}`, partition }), action).not.toBe('Allowed')
      }
    },
  )
})
