import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/* What the README and the decisions name is there: whoever follows them ends at a file. */

const DECISIONS = 'shared/decisions'
const decisions = readdirSync(DECISIONS).map((name) => posix.join(DECISIONS, name))
const texts = ['README.md', ...decisions]

/** A place from the top of the project, or a file by its ending. */
const place = /^((shared|functions|infra|web|test)\/[^\s<>]*|\w[\w./-]*\.(tsx?|json|md))$/

/** A file that every door has. */
const inEveryDoor = ['app.ts', 'handler.ts']

/** What a text names in backticks, or links to, and is not there. */
function missing(path: string, text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  const named = [...prose.matchAll(/`([^`]+)`/g)].flatMap(([, name = '']) => name.split(' '))
  const places = named.filter((name) => place.test(name) && !inEveryDoor.includes(name))
  const linked = [...prose.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) =>
    posix.join(posix.dirname(path), to),
  )
  return [...places, ...linked].filter((name) => !existsSync(name)).map((name) => `${path} names ${name}`)
}

describe('what is written about the project', () => {
  it.each(texts)('names only what is there: %s', (path) => {
    expect(missing(path, readFileSync(path, 'utf8'))).toEqual([])
  })

  it.each([
    ['README.md', 'See `shared/law.ts`.', 'README.md names shared/law.ts'],
    ['README.md', 'Go to `intake/signature.ts`.', 'README.md names intake/signature.ts'],
    ['README.md', '`npm run police -- send test/examples/none.json`', 'README.md names test/examples/none.json'],
    ['README.md', '[Decisions](shared/decided)', 'README.md names shared/decided'],
    ['shared/decisions/a.md', '[b](gone.md)', 'shared/decisions/a.md names shared/decisions/gone.md'],
  ])('or it says so: %s with %s', (path, text, said) => {
    expect(missing(path, text)).toEqual([said])
  })

  it('may name what is no place', () => {
    expect(
      missing(
        'README.md',
        '`cdk.json`, `/api/me`, `/.well-known/jwks.json`, `POST /police/v1/notices`, `web/`, [x](https://a.example)',
      ),
    ).toEqual([])
  })

  it('lists every decision once', () => {
    const index = readFileSync(`${DECISIONS}/README.md`, 'utf8')
    const listed = [...index.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, name = '']) => posix.join(DECISIONS, name))
    expect(listed.toSorted()).toEqual(decisions.filter((path) => path !== `${DECISIONS}/README.md`).toSorted())
  })

  it.each(decisions.filter((path) => !path.endsWith('README.md')))('says what, why and what follows: %s', (path) => {
    const [title = '', ...parts] = readFileSync(path, 'utf8').trim().split('\n\n')
    expect(title).toMatch(/^# \S/)
    expect(parts.map((part) => /^\*\*(.+?):\*\* /.exec(part)?.[1])).toEqual(['What', 'Why', 'Consequences'])
  })
})
