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

/** A name of the code beside its file: `a.ts` (`name`, or `name` in `a.ts`. */
const beside = /`(?<file>[\w./-]+\.tsx?)` \(`(?<name>\w+)`|`(?<nameIn>\w+)` in\s`(?<fileIn>[\w./-]+\.tsx?)`/g

/** What a text names beside a file and does not stand in it. */
function misplaced(path: string, text: string): string[] {
  return [...text.matchAll(beside)].flatMap(({ groups = {} }) => {
    const { file = groups['fileIn'] ?? '', name = groups['nameIn'] ?? '' } = groups
    const isThere = existsSync(file) && new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8'))
    return isThere ? [] : [`${path} looks for ${name} in ${file}`]
  })
}

describe('what is written about the project', () => {
  it.each(texts)('names only what is there: %s', (path) => {
    expect(missing(path, readFileSync(path, 'utf8'))).toEqual([])
  })

  it.each(texts)('finds every name of the code in the file beside it: %s', (path) => {
    expect(misplaced(path, readFileSync(path, 'utf8'))).toEqual([])
  })

  it.each([
    ['`shared/time/law.ts` (`OLD_NAME`)', 'README.md looks for OLD_NAME in shared/time/law.ts'],
    ['`OLD_NAME` in `shared/time/law.ts`', 'README.md looks for OLD_NAME in shared/time/law.ts'],
    ['`COMPLAINT` in\n`shared/time/law.ts`', 'README.md looks for COMPLAINT in shared/time/law.ts'],
    ['`COMPLAINT_DAYS` in `shared/law.ts`', 'README.md looks for COMPLAINT_DAYS in shared/law.ts'],
  ])('or it says where it looked in vain: %s', (text, said) => {
    expect(misplaced('README.md', text)).toEqual([said])
    expect(misplaced('README.md', '`COMPLAINT_DAYS` in `shared/time/law.ts`')).toEqual([])
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
