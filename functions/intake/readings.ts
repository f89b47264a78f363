import type { FieldOccurrence, RequestDescriptor } from 'http-message-sig'
import { isInnerList, parseDictionary } from 'structured-headers'

/*
 * What the police signed of a request. On its way others may have signed it too, the gateway has put the lines of each header
 * together, and an address may have been written another way: what the signature was made over must be found again.
 */

export interface SignedRequest {
  readonly method: string
  /** As the sender addressed it, whatever stands in between. */
  readonly targetUri: string
  /** By small-letter name. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

/** One signature of several: its member of Signature-Input as it stands there, and what that says. */
interface Member {
  readonly label: string
  readonly input: string
  /** Names of what it covers. */
  readonly components: readonly string[]
}

/** The signature with a tag. Undefined when there is none, or more than one: nobody could say which of them counts. */
export function memberTagged(tag: string, signatureInput: string): Member | undefined {
  const [member, ...others] = membersOf(signatureInput).flatMap((input) => tagged(tag, input))
  return others.length > 0 ? undefined : member
}

/** The members of a structured field as they stand there. Commas part them, but for those within quotes (RFC 9651, section 3.2). */
function membersOf(field: string): string[] {
  return field.match(/(?:"(?:[^"\\]|\\.)*"?|[^",])+/g) ?? []
}

function tagged(tag: string, input: string): Member[] {
  try {
    return [...parseDictionary(input)].flatMap(([label, member]) =>
      isInnerList(member) && member[1].get('tag') === tag
        ? [{ label, input, components: member[0].map(([name]) => String(name)) }]
        : [],
    )
  } catch {
    // Whoever wrote it, it is no signature for us.
    return []
  }
}

/**
 * Everything that the sender may have signed to make the request that came, likeliest first. Each has the one signature alone: what
 * others made of theirs is no concern of ours.
 */
export function readingsOf({ method, targetUri, headers }: SignedRequest, member: Member): RequestDescriptor[] {
  const signatures = membersOf(headers['signature'] ?? '').filter((each) => each.trim().startsWith(`${member.label}=`))
  const own = [
    { name: 'signature-input', value: member.input },
    { name: 'signature', value: signatures.join() },
  ]
  return spellingsOf(targetUri).flatMap((uri) =>
    fieldsRead(headers, member.components).map((covered) => ({
      kind: 'request',
      method,
      targetUri: uri,
      fields: [...own, ...covered],
    })),
  )
}

/** An apostrophe may stand in an address as it is or as `%27`: some programs write it anew between signing and sending. */
function spellingsOf(uri: string): string[] {
  return [...new Set([uri, uri.replaceAll('%27', "'"), uri.replaceAll("'", '%27')])]
}

/** So many headers of several lines nobody sends; each reading costs a check of the signature. */
const MOST_READINGS = 32

function fieldsRead(headers: SignedRequest['headers'], names: readonly string[]): FieldOccurrence[][] {
  return names.reduce<FieldOccurrence[][]>(
    (so, name) => {
      const value = headers[name]
      if (value === undefined) return so
      const longer = so.flatMap((fields) => linesJoined(value).map((joined) => [...fields, { name, value: joined }]))
      return longer.slice(0, MOST_READINGS)
    },
    [[]],
  )
}

/** Lines of one header up to which each comma is tried both ways. */
const MOST_LINES = 5

/**
 * What a header may have been signed as. The gateway joins its lines by a comma alone, while they are signed joined by a comma and a
 * space (RFC 9421, section 2.1); which commas part lines and which were sent, nobody can see any more.
 */
function linesJoined(value: string): string[] {
  const [first = '', ...others] = value.split(/,(?![ \t])/)
  if (others.length >= MOST_LINES) return [value, [first, ...others].join(', ')]
  return others.reduce((so, line) => so.flatMap((before) => [`${before},${line}`, `${before}, ${line}`]), [first])
}
