import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import * as z from 'zod/mini'

/**
 * KMS and STS as far as the doors use them, answering at once. They show what loading and calling their clients costs at a cold
 * start; the network between a Lambda and the real ones comes on top.
 */
export async function openAwsStub(centreKey: Uint8Array) {
  const receiptKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const kms = {
    GetPublicKey: () => ({
      PublicKey: receiptKey.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    }),
    Sign: (message: Uint8Array) => ({ Signature: sign('sha256', message, receiptKey.privateKey).toString('base64') }),
    Decrypt: () => ({ Plaintext: Buffer.from(centreKey).toString('base64') }),
  }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const operation = operationOf(request)
    if (operation === undefined) response.setHeader('content-type', 'text/xml').end(assumedRole)
    else
      response
        .setHeader('content-type', 'application/x-amz-json-1.1')
        .end(JSON.stringify(kms[operation](messageIn(body))))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { endpoint, close: () => server.close() }
}

const operationSchema = z.enum(['GetPublicKey', 'Sign', 'Decrypt'])

/** KMS names its operation in a header (`TrentService.Sign`); STS does not. */
function operationOf({ headers }: IncomingMessage): z.infer<typeof operationSchema> | undefined {
  const target = headers['x-amz-target']
  return typeof target === 'string' ? operationSchema.parse(target.split('.')[1]) : undefined
}

function messageIn(body: Buffer): Uint8Array {
  const { Message = '' } = JSON.parse(body.toString())
  return Buffer.from(Message, 'base64')
}

const assumedRole = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>local</AccessKeyId><SecretAccessKey>local</SecretAccessKey><SessionToken>local</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`
