import { createPublicKey, verify as verifyBytes } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { requestIn } from '../../../functions/intake/received.ts'
import { checkSignature } from '../../../functions/intake/signature.ts'
import { lookUp } from '../../../functions/store/police/senders.ts'
import { askedBy } from '../../../infra/local/http/gateway-event.ts'
import { ORIGIN, type World } from '../../support/world.ts'
import { freshNotice, openBenchWorld } from '../bench-world.ts'
import { compared, comparison } from '../report/comparison.ts'
import { atLeast, type Figure } from '../report/figure.ts'
import { inTurn, timed } from '../report/in-turn.ts'

const ROUNDS = 15
const PER_ROUND = 200

/** Of the bare signature's speed; the rest reads the headers and reckons the digest. */
const BUDGET = 0.2

/** How many requests of police are found good in a second on one core, beside the signature alone. */
export async function verifyFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    const request = await readRequest(world)
    const { whole, bare } = await inTurn(
      { what: 'checking signatures', rounds: ROUNDS },
      { whole: () => perSecond(() => check(request, world)), bare: () => perSecond(bareCheck(request, world)) },
    )
    return {
      title: 'Check a signed request, one after another',
      notes: [`baseline: crypto.verify alone, Ed25519. ${ROUNDS} rounds of ${PER_ROUND} in turn; the key is at hand.`],
      columns: comparison('per second'),
      rows: [
        {
          label: 'all checks before the schema',
          ...compared({ measured: whole, baseline: bare, digits: 0 }, (ratio) => atLeast(BUDGET, ratio)),
        },
      ],
    }
  } finally {
    await world.close()
  }
}

type Checked = ReturnType<typeof requestIn> & { readonly directory: Awaited<ReturnType<typeof lookUp>> }

async function readRequest(world: World): Promise<Checked> {
  const event = (await askedBy(await world.sign(freshNotice()))) as APIGatewayProxyEventV2
  const { table, signer } = world
  const deps = { table, signer, publicOrigin: ORIGIN, now: world.now, checkLimit: async () => undefined }
  return { ...requestIn(event, deps), directory: await lookUp(table, world.policeKey.keyId) }
}

async function check({ directory, ...request }: Checked, { now }: World): Promise<void> {
  await checkSignature(request, { now: now(), tag: 'opora-notice', lookUp: async () => directory })
}

/** A signature over as many bytes as those of a request, checked again and again: how long it takes does not hang on whether it is good. */
function bareCheck({ headers }: Checked, { policeKey }: World): () => Promise<void> {
  const { d: _d, ...publicKey } = policeKey.privateKey
  const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
  const base = Buffer.from(`${headers['signature-input']}${headers['content-digest']}`)
  const signature = Buffer.from(/:(.+):/.exec(headers['signature'] ?? '')?.[1] ?? '', 'base64')
  return async () => void verifyBytes(null, base, key, signature)
}

async function perSecond(one: () => Promise<void>): Promise<number> {
  const ms = await timed(async () => {
    for (let index = 0; index < PER_ROUND; index++) await one()
  })
  return (PER_ROUND * 1000) / ms
}
