import {
  ASSOCIATION,
  agendaAttributes,
  byCentre,
  calendarAppointmentAttributes,
  calendarComingAttributes,
  calendarSettingsAttributes,
  due,
  factAttributes,
  figureTypes,
  keys,
  openDutyAttributes,
  policeAttributes,
  waitingLetterAttributes,
} from '../functions/store/table/keys.ts'

/**
 * The one list of doors. `infra/aws` makes Lambdas, routes, schedules and roles of it; `infra/local` opens the same doors on one machine.
 * A door's handler exports `wire(env, now)`, which builds it, and `handler`, which is `wire` with the real environment and clock.
 */
export interface Door {
  readonly name: string
  /** Path of the handler from the top of the project. */
  readonly entry: string
  readonly triggers: readonly Trigger[]
  /** Called every few minutes for nothing, so that whoever waits for its answer does not wait for its start too. AWS only. */
  readonly keptWarm?: true
  /** Nothing in it speaks in Request and Response, so that Node need not load its fetch before the first answer. */
  readonly withoutFetch?: true
  readonly touches: Touches
  /** Names of environment variables the handler reads; see `settings`. */
  readonly env: readonly Setting[]
  readonly memoryMb: number
  readonly timeoutSeconds: number
  /** Who is hurt when this door fails: the text of its alarm. */
  readonly hurt: string
}

export type Trigger =
  | {
      readonly kind: 'http'
      readonly routes: readonly Route[]
      readonly signIn: boolean
      /** How many requests a second each route takes of all callers together; left out where only the limit of the whole API holds. */
      readonly mostPerSecond?: number
    }
  | StreamTrigger
  /** What is published to a topic: `mail-events` is what SES says has become of letters. */
  | { readonly kind: 'topic'; readonly name: TopicName }
  | {
      readonly kind: 'schedule'
      readonly name: string
      readonly everyMinutes: number
      readonly input: { readonly kind: string }
    }

/** Changes of the table's items whose `type` is one of these. */
export interface StreamTrigger {
  readonly kind: 'stream'
  /** What was written, or what was overwritten or deleted. */
  readonly of: 'written' | 'lost'
  readonly types: readonly string[]
  readonly batchSize: number
}

export type TopicName = 'mail-events'

/** `METHOD /path` as an HTTP API takes it; `{proxy+}` stands for the rest of a path. */
export type Route = `${'GET' | 'POST' | 'PUT' | 'ANY'} /${string}`

/** What a door may do; everything else is denied by its role. */
export interface Touches {
  /** On the table. `api` has no rights of its own: it takes them by the tenant role, for one centre at a time. */
  readonly table: readonly TableRight[]
  readonly indexes: readonly IndexRight[]
  /** Whether the first `*` of each partition is one centre, named by a session tag. Only such a door writes entries of the audit. */
  readonly perCentre: boolean
  /** `unwrap`: open centre keys. `wrap`: make one, and open none. `sign`: sign receipts, and the audit's days. `check`: ask by which public key that is checked. */
  readonly keys: readonly ('unwrap' | 'wrap' | 'sign' | 'check')[]
  readonly sendsMail: boolean
  /** Opens and closes accounts of people at the sign-in service. */
  readonly opensAccounts?: true
}

/**
 * DynamoDB actions, and the partitions they are for, by pattern; and of each item these attributes, where that is less than all: then
 * for queries only, of which DynamoDB says what they select.
 */
export interface TableRight {
  readonly actions: readonly string[]
  readonly partitions: readonly string[]
  readonly attributes?: readonly string[]
}

/** Which lists of an index may be asked for, by pattern, and of each item these attributes, where that is less than all. */
export interface IndexRight {
  readonly index: 'byCentre' | 'due'
  readonly partitions: readonly string[]
  readonly attributes?: readonly string[]
}

/** What is published, and how far that has come. */
const ofAssociation = [keys.publication('', '', 0).pk, keys.newestPublication('', '').pk, keys.publishing('').pk]
/** All centres, and what each of them covers. */
const network = keys.network().pk

const letters = keys.letter('*', '*').pk
/** What the sweep and the doors of changes leave for whoever watches the platform. */
const state = keys.platformState('').pk
/** All of a file that an import opens. */
const fileParts = [
  keys.client('*', '*').pk,
  keys.version('*', '*').pk,
  keys.record('*', '*', { type: '*', id: '*' }).pk,
]
const cards = keys.card('*', { of: '*', id: '*' }).pk
/** All of a notice and of its files, which goes over to another centre. */
const noticeParts = [
  ...fileParts,
  keys.longReport('*', '*', '*').pk,
  keys.notice('*', '*').pk,
  keys.household('*', '*').pk,
]
/** Settings, the state of the day, the centre's key. */
const ofCentre = keys.settings('*').pk

/** Settings of the handlers. Endpoints of a local engine come by the SDK's own AWS_ENDPOINT_URL_DYNAMODB and AWS_ENDPOINT_URL_SES. */
export type Setting =
  | 'TABLE_NAME'
  /** Where people and police reach the platform, without a final slash: `https://opora.example`. */
  | 'PUBLIC_ORIGIN'
  /** What wraps centre keys: a KMS key's ARN, or `file:` and the path of a local key file. */
  | 'CENTRE_KEYS'
  /** What signs receipts and the audit's days: a KMS key's ARN, or `file:` and the path of a local key file. */
  | 'RECEIPT_KEY'
  /** The role that `api` assumes with the session tag `centre`; `none` on one machine. */
  | 'TENANT_ROLE'
  /** The pool of people who can sign in. */
  | 'PEOPLE_POOL'
  /** The address letters come from. */
  | 'SENDER_ADDRESS'

export const doors = [
  {
    name: 'intake',
    entry: 'functions/intake/handler.ts',
    triggers: [
      {
        kind: 'http',
        // Any method: what may not be done at an address is told by the door, and HEAD is asked for where GET is.
        routes: [
          'ANY /police/v1/notices',
          'ANY /police/v1/notices/{proxy+}',
          'ANY /police/v1/enrolments',
          'ANY /.well-known/jwks.json',
        ],
        signIn: false,
      },
    ],
    keptWarm: true,
    withoutFetch: true,
    touches: {
      table: [
        {
          actions: ['BatchGetItem'],
          partitions: [
            keys.senderKey('*').pk,
            keys.directory().pk,
            network,
            keys.noticePlace('*').pk,
            keys.laterReceipt('*', 0).pk,
            // Of notices that an older version of Opora stored.
            keys.notice('*', '*').pk,
            keys.receipt('*', '').pk,
          ],
        },
        // Where the duties of a notice stand, and its clocks: nothing that is sealed.
        { actions: ['Query'], partitions: [keys.client('*', '*').pk], attributes: policeAttributes },
        // What a supplement or an end moves of what is coded, and that something is new.
        {
          actions: ['UpdateItem'],
          partitions: [
            keys.noticePlace('*').pk,
            keys.notice('*', '*').pk,
            keys.client('*', '*').pk,
            keys.activity('*', '*').pk,
          ],
        },
        // A key that was sent but is not confirmed: this door may put one beside the keys, never among them.
        { actions: ['GetItem', 'PutItem'], partitions: [keys.waitingKey('*').pk, keys.enrolmentCode('*').pk] },
        { actions: ['ConditionCheckItem'], partitions: [keys.receipt('*', '').pk, keys.senderKey('*').pk] },
        { actions: ['Query'], partitions: [keys.receiptKey('').pk] },
        { actions: ['UpdateItem'], partitions: [keys.requestCount('*', '').pk, keys.refusals('*', '').pk] },
        {
          actions: ['PutItem'],
          partitions: [
            keys.nonce('*', '').pk,
            keys.receipt('*', '').pk,
            keys.notice('*', '*').pk,
            keys.noticePlace('*').pk,
            keys.laterReceipt('*', 0).pk,
            keys.client('*', '*').pk,
            keys.longReport('*', '*', '*').pk,
            keys.version('*', '*').pk,
            cards,
            letters,
          ],
        },
      ],
      indexes: [],
      perCentre: false,
      keys: ['sign'],
      sendsMail: false,
    },
    env: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'RECEIPT_KEY'],
    memoryMb: 1024,
    timeoutSeconds: 15,
    hurt: 'Police cannot hand over a notice: nobody calls an endangered person until they send it another way.',
  },
  {
    name: 'api',
    entry: 'functions/api/handler.ts',
    triggers: [{ kind: 'http', routes: ['ANY /api/{proxy+}'], signIn: true }],
    keptWarm: true,
    touches: {
      table: [
        { actions: ['GetItem', 'Query', 'PutItem'], partitions: ['*#*'] },
        { actions: ['UpdateItem'], partitions: [keys.activity('*', '*').pk] },
        // What is published of all centres, for each of them and for the association's own session.
        { actions: ['GetItem', 'Query'], partitions: ofAssociation },
        // And what centres there are, with the keys by which whatever is handed over to one is sealed.
        { actions: ['GetItem'], partitions: [network, keys.directory().pk] },
        // Cards that the pages of the register have taken up, files that an undone import takes away, letters that are disposed of.
        { actions: ['DeleteItem'], partitions: [cards, ...fileParts, keys.letter('*', '*').pk] },
      ],
      indexes: [{ index: 'byCentre', partitions: ['*#*'] }],
      perCentre: true,
      keys: ['unwrap'],
      sendsMail: false,
    },
    env: ['TABLE_NAME', 'CENTRE_KEYS', 'TENANT_ROLE'],
    memoryMb: 1024,
    timeoutSeconds: 15,
    hurt: 'Workers cannot see whom to call or record that they did.',
  },
  {
    // Its own door, because whoever sees to centres and keys must not be able to reach a file of anybody.
    name: 'admin',
    entry: 'functions/admin/handler.ts',
    triggers: [{ kind: 'http', routes: ['ANY /api/admin/{proxy+}'], signIn: true }],
    touches: {
      table: [
        { actions: ['GetItem', 'Query', 'PutItem'], partitions: [keys.platformAct('').pk] },
        { actions: ['PutItem'], partitions: [keys.centreAct('*', '').pk] },
        { actions: ['GetItem', 'Query', 'PutItem'], partitions: [network] },
        { actions: ['BatchGetItem'], partitions: [keys.senderKey('*').pk, keys.directory().pk, network] },
        { actions: ['UpdateItem'], partitions: [keys.directory().pk] },
        // What a centre begins with: its key, its settings with its head, and the head's account.
        { actions: ['GetItem', 'PutItem'], partitions: [ofCentre, keys.account('*', '').pk] },
        {
          actions: ['GetItem', 'PutItem'],
          partitions: [keys.unit('').pk, keys.enrolmentCode('*').pk, keys.waitingKey('*').pk, keys.senderKey('*').pk],
        },
        { actions: ['Query'], partitions: [keys.unit('').pk] },
        // Where a notice lies that was signed by a key, and nothing of what stands in it.
        { actions: ['BatchGetItem'], partitions: [keys.noticePlace('*').pk] },
        // What an operator looks at first: how many and how old, of nobody.
        { actions: ['GetItem'], partitions: [keys.directory().pk] },
        {
          actions: ['Query'],
          partitions: [state, keys.refusals('*', '').pk, keys.handOverLoop('*', { at: '', notice: '' }).pk],
        },
        {
          actions: ['GetItem', 'Query', 'PutItem'],
          partitions: [keys.associates().pk, keys.account(ASSOCIATION, '').pk],
        },
      ],
      // Of what is open, only how much of it there is.
      indexes: [
        {
          index: 'byCentre',
          partitions: [byCentre.openDuties('*'), byCentre.openComplaints('*'), byCentre.openVisits('*')],
          attributes: [],
        },
        { index: 'byCentre', partitions: [byCentre.unitKeys, byCentre.signedBy('*')] },
        { index: 'byCentre', partitions: [byCentre.openDuties('*')], attributes: openDutyAttributes },
        {
          index: 'due',
          partitions: [due.shard('letter', '*')],
          attributes: ['duePk', 'dueSk', ...waitingLetterAttributes],
        },
      ],
      perCentre: false,
      keys: ['wrap'],
      sendsMail: false,
    },
    env: ['TABLE_NAME', 'CENTRE_KEYS'],
    memoryMb: 512,
    timeoutSeconds: 15,
    hurt: 'No centre can be opened, no key of police confirmed or revoked.',
  },
  {
    // Its own door, because nobody signs in here: whoever breaks in finds a role that reads what calendars hold and what is published.
    name: 'public',
    entry: 'functions/public/handler.ts',
    triggers: [
      {
        kind: 'http',
        routes: ['ANY /calendar/{address}', 'ANY /figures/v1', 'ANY /figures/v1/{proxy+}'],
        signIn: false,
      },
      // Whoever tries what passes for a receipt must not be in the way of anybody else.
      { kind: 'http', routes: ['ANY /potvrzeni'], signIn: false, mostPerSecond: 20 },
    ],
    touches: {
      table: [
        { actions: ['GetItem'], partitions: [network, keys.calendarAddress('*', '*').pk] },
        {
          actions: ['GetItem', 'Query'],
          partitions: [keys.publication('', '', 0).pk, keys.newestPublication('', '').pk],
        },
        { actions: ['Query'], partitions: [ofCentre], attributes: calendarSettingsAttributes },
        { actions: ['Query'], partitions: [keys.receiptKey('').pk] },
      ],
      indexes: [
        {
          index: 'byCentre',
          partitions: [byCentre.openDuties('*'), byCentre.openComplaints('*'), byCentre.metDuties('*')],
          attributes: agendaAttributes,
        },
        {
          index: 'byCentre',
          partitions: [byCentre.appointments('*')],
          attributes: calendarAppointmentAttributes,
        },
        {
          index: 'byCentre',
          partitions: [byCentre.allComing('*'), byCentre.allGone('*')],
          attributes: calendarComingAttributes,
        },
      ],
      perCentre: false,
      keys: ['check'],
      sendsMail: false,
    },
    env: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'RECEIPT_KEY'],
    memoryMb: 512,
    timeoutSeconds: 15,
    hurt: 'Calendars of workers stop showing what is due, and who is on duty; published figures cannot be read from outside, and nobody can check a receipt.',
  },
  {
    name: 'mail',
    entry: 'functions/mail/handler.ts',
    triggers: [{ kind: 'stream', of: 'written', types: ['letter', 'pulse'], batchSize: 10 }],
    touches: {
      table: [
        { actions: ['GetItem', 'UpdateItem'], partitions: [letters] },
        { actions: ['PutItem'], partitions: [state] },
        { actions: ['GetItem'], partitions: [ofCentre, keys.addresses('*').pk, network] },
      ],
      indexes: [],
      perCentre: false,
      keys: [],
      sendsMail: true,
    },
    env: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'SENDER_ADDRESS'],
    memoryMb: 512,
    timeoutSeconds: 30,
    hurt: 'Nobody is written to about a new notice or a deadline that comes near.',
  },
  {
    // Its own door, because nobody calls it but the mail service, and what fails here must not hold letters up.
    name: 'bounces',
    entry: 'functions/bounces/handler.ts',
    triggers: [{ kind: 'topic', name: 'mail-events' }],
    touches: {
      table: [
        { actions: ['GetItem', 'PutItem', 'UpdateItem'], partitions: [letters, keys.addresses('*').pk] },
        { actions: ['GetItem'], partitions: [ofCentre] },
      ],
      indexes: [],
      perCentre: false,
      keys: [],
      sendsMail: false,
    },
    env: ['TABLE_NAME'],
    memoryMb: 512,
    timeoutSeconds: 30,
    hurt: 'A letter that came back reaches nobody: the next person is not written to.',
  },
  {
    // Its own door, because whoever may make accounts must not be the one who reads files: nobody calls it, and it opens nothing.
    name: 'accounts',
    entry: 'functions/accounts/handler.ts',
    triggers: [{ kind: 'stream', of: 'written', types: ['account', 'pulse'], batchSize: 10 }],
    touches: {
      table: [
        { actions: ['GetItem', 'PutItem'], partitions: [keys.account('*', '').pk] },
        { actions: ['PutItem'], partitions: [state] },
        { actions: ['GetItem'], partitions: [ofCentre, keys.associates().pk] },
      ],
      indexes: [],
      perCentre: false,
      keys: [],
      sendsMail: false,
      opensAccounts: true,
    },
    env: ['TABLE_NAME', 'PEOPLE_POOL'],
    memoryMb: 512,
    timeoutSeconds: 60,
    hurt: 'Whoever is invited cannot sign in, and accounts of those who left stay open, although they open nothing.',
  },
  {
    // Its own door, because no session of a centre may write where another has its files; and it opens nothing.
    name: 'carrier',
    entry: 'functions/carrier/handler.ts',
    triggers: [{ kind: 'stream', of: 'written', types: ['hand-over', 'move'], batchSize: 1 }],
    touches: {
      table: [
        {
          actions: ['GetItem'],
          partitions: [
            keys.handOver('*', '*').pk,
            keys.move('*', '*').pk,
            keys.noticePlace('*').pk,
            keys.directory().pk,
            ...noticeParts,
            cards,
          ],
        },
        { actions: ['Query'], partitions: [...fileParts, keys.longReport('*', '*', '*').pk, keys.notice('*', '*').pk] },
        { actions: ['Query', 'DeleteItem'], partitions: [keys.parcel('*', '*', { attempt: 0, part: 0 }).pk] },
        {
          actions: ['PutItem', 'DeleteItem'],
          partitions: [...noticeParts, cards, keys.tombstone('*', { kind: '', id: '' }).pk],
        },
        {
          actions: ['PutItem'],
          partitions: [
            keys.handOver('*', '*').pk,
            keys.move('*', '*').pk,
            keys.handedFile('*', '*').pk,
            letters,
            keys.audit('*', '*', '').pk,
          ],
        },
        { actions: ['UpdateItem'], partitions: [keys.noticePlace('*').pk, keys.version('*', '*').pk] },
      ],
      indexes: [],
      perCentre: false,
      keys: [],
      sendsMail: false,
    },
    env: ['TABLE_NAME'],
    memoryMb: 512,
    timeoutSeconds: 60,
    hurt: 'A notice that was handed over does not reach the other centre, nor does whoever goes on there; the first one keeps them, and the time limit.',
  },
  {
    // Its own door, because whoever counts people must not be able to open anything about one.
    name: 'figures',
    entry: 'functions/figures/handler.ts',
    triggers: [
      { kind: 'stream', of: 'written', types: [...figureTypes, 'pulse'], batchSize: 100 },
      { kind: 'schedule', name: 'figures-check', everyMinutes: 1, input: { kind: 'figures' } },
      { kind: 'schedule', name: 'publishing', everyMinutes: 1, input: { kind: 'publishing' } },
    ],
    touches: {
      table: [
        { actions: ['GetItem'], partitions: [keys.directory().pk, ofCentre] },
        {
          actions: ['Query'],
          partitions: [
            keys.client('*', '*').pk,
            keys.record('*', '*', { type: '', id: '' }).pk,
            keys.enquiry('*', '*').pk,
            keys.notice('*', '*').pk,
            keys.household('*', '*').pk,
            keys.complaint('*', '*').pk,
            keys.team('*', '', '*').pk,
            keys.handOver('*', '*').pk,
          ],
          attributes: factAttributes,
        },
        {
          actions: ['GetItem', 'PutItem', 'Query'],
          partitions: [
            keys.facts('*', '*', { of: '', id: '' }).pk,
            keys.factsOf('*', { of: '*', id: '*' }).pk,
            keys.slice('*', '').pk,
            keys.figuresCheck('*').pk,
            keys.staleMonth('*', '').pk,
            state,
          ],
        },
        { actions: ['DeleteItem'], partitions: [keys.staleMonth('*', '').pk] },
        // What was released it reads and signs, and publishes what tells nobody: the only door that writes for the association.
        { actions: ['GetItem', 'Query'], partitions: [keys.release('*', '', 0).pk] },
        { actions: ['GetItem', 'Query', 'PutItem'], partitions: [keys.releaseSignature('*', '', 0).pk] },
        // The receipt of a notice that was entered by hand: the door of staff signs nothing.
        { actions: ['PutItem'], partitions: [keys.handReceipt('*', '').pk] },
        {
          // With which centres an installation began it writes down too, where nobody has yet.
          actions: ['GetItem', 'Query', 'PutItem'],
          partitions: [keys.publication('', '', 0).pk, keys.newestPublication('', '').pk, network],
        },
        { actions: ['GetItem', 'Query', 'UpdateItem'], partitions: [keys.publishing('').pk] },
      ],
      indexes: [
        {
          index: 'byCentre',
          partitions: [
            byCentre.clients('*'),
            byCentre.enquiries('*'),
            byCentre.book('*', '*'),
            byCentre.teamYear('*', '*'),
            byCentre.handOvers('*'),
          ],
          attributes: factAttributes,
        },
      ],
      perCentre: false,
      keys: ['sign'],
      sendsMail: false,
    },
    env: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'RECEIPT_KEY'],
    memoryMb: 1024,
    timeoutSeconds: 300,
    hurt: 'Figures of centres stay as they were: a report made now would lack what happened since, nothing is published, and notices entered by hand have no receipt.',
  },
  {
    name: 'sweep',
    entry: 'functions/sweep/handler.ts',
    triggers: [
      { kind: 'schedule', name: 'contact-sweep', everyMinutes: 1, input: { kind: 'contact' } },
      { kind: 'schedule', name: 'complaint-sweep', everyMinutes: 1, input: { kind: 'complaint' } },
      { kind: 'schedule', name: 'visit-sweep', everyMinutes: 1, input: { kind: 'visit' } },
    ],
    touches: {
      table: [
        { actions: ['GetItem', 'PutItem'], partitions: [ofCentre, keys.complaintDeadline('*', '*').pk] },
        { actions: ['PutItem'], partitions: [keys.deadline('*', '*').pk, keys.visitDeadline('*', '*').pk, letters] },
        { actions: ['UpdateItem'], partitions: [letters] },
        { actions: ['PutItem'], partitions: [keys.account('*', '').pk, state] },
      ],
      indexes: [
        {
          index: 'due',
          partitions: [
            due.mornings,
            due.accounts,
            ...(['contact', 'complaint', 'visit', 'letter'] as const).map((queue) => due.shard(queue, '*')),
          ],
        },
        {
          index: 'byCentre',
          partitions: [byCentre.openDuties('*'), byCentre.openComplaints('*'), byCentre.book('*', '*')],
        },
      ],
      perCentre: false,
      keys: [],
      sendsMail: false,
    },
    env: ['TABLE_NAME'],
    memoryMb: 512,
    timeoutSeconds: 50,
    hurt: 'Reminders stop: a deadline can pass without anybody being told.',
  },
  {
    // Its own door, because whoever can write entries of the audit must not be the one who signs what they come to.
    name: 'notary',
    entry: 'functions/notary/handler.ts',
    triggers: [{ kind: 'schedule', name: 'audit-signing', everyMinutes: 1, input: { kind: 'audit' } }],
    touches: {
      table: [
        { actions: ['GetItem'], partitions: [keys.directory().pk] },
        { actions: ['Query', 'PutItem'], partitions: [keys.auditDay('*', '').pk, keys.auditDisposed('*', '').pk] },
        // The key by which it signs, so that it is known when another one signs.
        { actions: ['PutItem'], partitions: [keys.receiptKey('').pk] },
        // What heads have disposed of, and the entries of it: nobody else may delete one.
        { actions: ['Query'], partitions: [keys.tombstone('*', { kind: '', id: '' }).pk] },
        { actions: ['DeleteItem'], partitions: [keys.audit('*', '*', '').pk] },
      ],
      indexes: [{ index: 'byCentre', partitions: [byCentre.audit('*', '*')] }],
      perCentre: false,
      keys: ['sign'],
      sendsMail: false,
    },
    env: ['TABLE_NAME', 'RECEIPT_KEY'],
    memoryMb: 512,
    timeoutSeconds: 300,
    hurt: 'An entry of the audit that is changed or deleted from now on may not be found.',
  },
  {
    // Its own door, because whoever can write to the table must not be the one who says that nothing was tampered with.
    name: 'guard',
    entry: 'functions/guard/handler.ts',
    triggers: [{ kind: 'stream', of: 'lost', types: ['audit', 'audit-day'], batchSize: 100 }],
    touches: { table: [], indexes: [], perCentre: false, keys: [], sendsMail: false },
    env: [],
    memoryMb: 256,
    timeoutSeconds: 15,
    hurt: 'Nobody learns that the record of who read which file was changed.',
  },
] as const satisfies readonly Door[]
