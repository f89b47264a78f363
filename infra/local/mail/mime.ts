/** What the inbox shows of a raw message (RFC 5322): the header lines people read, and its body as it was sent. */
export interface MimeMessage {
  readonly from: string
  readonly to: string[]
  readonly subject: string
  readonly text: string
}

/** Reads a raw message. Parts and encodings of the body are left as they are. */
export function readMime(message: Buffer): MimeMessage {
  const [head = '', ...rest] = message.toString('utf8').split(/\r?\n\r?\n/)
  const headers = headersIn(head)
  const all = (name: string) => headers.filter((header) => header.name === name).map(({ value }) => value)
  return {
    from: addressesIn(all('from'))[0] ?? '',
    to: addressesIn([...all('to'), ...all('cc'), ...all('bcc')]),
    subject: decodeWords(all('subject')[0] ?? ''),
    text: rest.join('\n\n'),
  }
}

function headersIn(head: string) {
  const unfolded = head.replace(/\r?\n(?=[ \t])/g, '')
  return unfolded.split(/\r?\n/).map((line) => {
    const [name = '', ...value] = line.split(':')
    return { name: name.toLowerCase(), value: value.join(':').trim() }
  })
}

function addressesIn(values: readonly string[]): string[] {
  return values.flatMap((value) => value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [])
}

/** Encoded words, RFC 2047: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?')
  return joined.replace(/=\?([\w-]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) =>
    new TextDecoder(charset).decode(kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quoted(text)),
  )
}

function quoted(text: string): Buffer {
  const bytes = text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
