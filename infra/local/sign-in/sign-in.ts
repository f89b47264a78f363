import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider, { type ClientMetadata, type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider'
import { Problem } from '../../../shared/problems/problem.ts'
import type { NodeAnswer } from '../http/front.ts'
import { type Html, pageHeaders } from '../http/pages.ts'
import type { Person } from '../people/people.ts'
import type { SignInKeys } from './sign-in-keys.ts'
import { choicePage, errorPage, signedOutPage, signOutPage } from './sign-in-pages.ts'
import { openSignInStore } from './sign-in-store.ts'

/** The web client's id at the sign-in service, which is also the audience of its tokens. */
export const CLIENT_ID = 'opora-web'

export interface SignIn {
  /** Answers everything below `/oidc`. */
  readonly answer: NodeAnswer
  close(): void
}

interface SignInDeps {
  /** `http://localhost:4000` */
  readonly origin: string
  readonly keys: SignInKeys
  /** Where sessions and refresh tokens are kept. */
  readonly storeFile: string
  /** Everybody who may sign in, as of now. */
  readonly people: () => readonly Person[]
}

const MOUNT = '/oidc'
const MINUTE = 60
const HOUR = 60 * MINUTE

/** What the tokens are for. The name is the local provider's own: it wants an absolute address. */
const RESOURCE = 'urn:opora:api'
const SCOPE = 'openid'

/**
 * The sign-in service of one machine, in the place of Amazon Cognito: an OpenID provider with code and PKCE whose access tokens
 * carry the same claims. Whoever opens its page may be anybody; it is for invented people only.
 */
export function openSignIn({ origin, keys, storeFile, people }: SignInDeps): SignIn {
  const store = openSignInStore(storeFile)
  const settings = { ...configuration(origin, keys), ...claimsOf(people), adapter: store.adapter }
  const service = { provider: new Provider(`${origin}${MOUNT}`, settings), people }
  return {
    answer: (request, response) => answer(service, request, response),
    close: () => store.close(),
  }
}

interface Service extends Pick<SignInDeps, 'people'> {
  readonly provider: Provider
}

async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? ''
  if (/^\/oidc\/sign-in\/[\w-]+$/.test(url)) return await choose(service, request, response)
  // What mounts one application in another: oidc-provider looks here for the part of the path that is not its own.
  Object.assign(request, { originalUrl: url, url: url.slice(MOUNT.length) || '/' })
  await service.provider.callback()(request, response)
}

async function choose(
  { provider, people }: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const interaction = await provider.interactionDetails(request, response)
    if (request.method !== 'POST') return await show(response, choicePage(people()))
    const accountId = new URLSearchParams(await text(request)).get('person') ?? ''
    if (!people().some(({ id }) => id === accountId)) throw new Problem('not-found')
    if (interaction.session?.accountId !== accountId) await forgetEarlier(provider, interaction)
    await provider.interactionFinished(request, response, { login: { accountId } })
  } catch (thrown) {
    if (!(thrown instanceof errors.OIDCProviderError)) throw thrown
    await show(response, errorPage(thrown.error), 400)
  }
}

/** Ends the session of whoever sat at this browser before, so that the one who signs in now begins a new one. */
async function forgetEarlier(provider: Provider, interaction: Interaction): Promise<void> {
  if (interaction.session?.uid === undefined) return
  const earlier = await provider.Session.findByUid(interaction.session.uid)
  await earlier?.destroy()
  delete interaction.session
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

async function show(response: ServerResponse, page: Html, status = 200): Promise<void> {
  response.writeHead(status, pageHeaders()).end(String(await page))
}

function configuration(origin: string, { signing, cookies }: SignInKeys): Configuration {
  return {
    clients: [webClient(origin)],
    jwks: { keys: [signing] },
    cookies: { keys: [cookies] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    // Browsers name the origin of every POST, also where it is the same.
    clientBasedCORS: (_ctx, from) => from === origin,
    claims: { openid: ['sub', 'name', 'email', 'cognito:groups'] },
    conformIdTokenClaims: false,
    issueRefreshToken: async () => true,
    // Tabs of one person share one, as they do Cognito's, which does not replace it either.
    rotateRefreshToken: false,
    loadExistingGrant: grantAll,
    interactions: { url: (_ctx, { uid }) => `${MOUNT}/sign-in/${uid}` },
    renderError: (ctx, { error }) => render(ctx, errorPage(error)),
    ttl: lifetimes,
    features,
  }
}

function webClient(origin: string): ClientMetadata {
  return {
    client_id: CLIENT_ID,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${origin}/signed-in`],
    post_logout_redirect_uris: [`${origin}/`],
    id_token_signed_response_alg: 'ES256',
  }
}

/** Seconds; as in Cognito's settings, `infra/aws/edge/people.ts`. */
const lifetimes: Configuration['ttl'] = {
  AccessToken: 15 * MINUTE,
  AuthorizationCode: MINUTE,
  IdToken: 15 * MINUTE,
  Interaction: HOUR,
  Session: 12 * HOUR,
  Grant: 12 * HOUR,
  RefreshToken: 12 * HOUR,
}

const features: Configuration['features'] = {
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => {
      const nonce = randomUUID()
      return render(ctx, signOutPage(form, nonce), nonce)
    },
    postLogoutSuccessSource: (ctx) => render(ctx, signedOutPage()),
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: SCOPE,
      audience: CLIENT_ID,
      accessTokenFormat: 'jwt',
      accessTokenTTL: 15 * MINUTE,
      jwt: { sign: { alg: 'ES256' } },
    }),
  },
}

async function render(ctx: KoaContextWithOIDC, page: Html, nonce?: string): Promise<void> {
  ctx.set(pageHeaders(nonce))
  ctx.body = String(await page)
}

/** Who people are, as Cognito says it in its tokens. */
function claimsOf(people: SignInDeps['people']): Pick<Configuration, 'findAccount' | 'extraTokenClaims'> {
  const personOf = (id: string) => people().find((somebody) => somebody.id === id)
  return {
    findAccount: (_ctx, id) => {
      const person = personOf(id)
      if (person === undefined) return undefined
      const { name, email, group } = person
      return { accountId: id, claims: () => ({ sub: id, name, email, 'cognito:groups': [group] }) }
    },
    extraTokenClaims: (_ctx, token) => {
      if (!('accountId' in token)) return {}
      const person = personOf(token.accountId)
      return { 'cognito:groups': person ? [person.group] : [], username: token.accountId, token_use: 'access' }
    },
  }
}

/** Nobody is asked to consent: the client is the platform itself. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session } = oidc
  if (!client || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid')
  grant.addResourceScope(RESOURCE, SCOPE)
  await grant.save()
  return grant
}
