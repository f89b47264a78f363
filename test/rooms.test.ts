import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Door, doors } from '../infra/doors.ts'
import manifest from '../package.json' with { type: 'json' }
import {
  argumentsOf,
  fileOf,
  functionsIn,
  importsOf,
  isNode,
  lineOf,
  type Node,
  nameOf,
  namesUsed,
  parse,
  placesIn,
  type Source,
  sourcesIn,
  withoutStrings,
} from './support/source.ts'

/*
 * The rooms of the project and who may enter which. A rule takes a file and answers what is wrong with it, so every rule is
 * first shown a file that breaks it.
 */

const code = sourcesIn('shared', 'functions', 'infra', 'web')
const tests = sourcesIn('test')

type Rule = (source: Source) => string[]

const everyDoor: readonly Door[] = doors

// --- Who may import what

interface Room {
  /** Files and folders of the project that it may import. */
  readonly files: readonly string[]
  readonly packages: RegExp
}

const shared: Room = {
  files: ['shared/'],
  packages: /^(zod\/mini|libphonenumber-js\/core|@scure\/bip39\/wordlists\/czech\.js)$/,
}

const store: Room = {
  files: ['shared/', 'functions/store/'],
  packages: /^(node:.+|@aws-sdk\/.+|jose|ulid|zod\/mini)$/,
}

/** DynamoDB is the store's; other services of AWS a door may call itself. */
const inEveryDoor = String.raw`node:.+|@aws-sdk\/client-(?!dynamodb).+|jose|ulid|zod\/mini`

function doorRoom(name: string): Room {
  const isHttp = everyDoor.some((door) => door.name === name && door.triggers.some(({ kind }) => kind === 'http'))
  const own = isHttp ? String.raw`hono|hono\/.+` : String.raw`@middy\/core|aws-lambda`
  // Figures are published only if a solver finds that nothing hidden comes out.
  const solver = name === 'figures' ? '|highs' : ''
  // A receipt is printed with its QR code.
  const drawing = name === 'public' ? '|qr' : ''
  return {
    files: [
      'shared/',
      'functions/store/',
      `functions/${name}/`,
      ...(isHttp && name !== 'intake' ? ['functions/http/'] : []),
    ],
    // Police wait for a cold start of the intake: it reads the gateway's events itself.
    packages: new RegExp(
      `^(${inEveryDoor}|${name === 'intake' ? 'aws-lambda|http-message-sig|structured-headers' : own}${solver}${drawing})$`,
    ),
  }
}

/** What the doors share at which people are signed in. */
const http: Room = { files: ['shared/', 'functions/http/'], packages: /^(hono|hono\/.+|zod\/mini)$/ }

const infra: Room = {
  files: ['infra/', 'shared/', 'functions/store/table/keys.ts', 'package.json'],
  packages:
    /^(node:.+|aws-cdk-lib|aws-cdk-lib\/.+|cdk-nag|constructs|esbuild|@aws-sdk\/.+|aws-lambda|hono|hono\/.+|http-message-sig|jose|libphonenumber-js\/min\/metadata|oidc-provider|ulid|zod\/mini)$/,
}

/** What an operator does goes through the store; groups of the sign-in service are made as the door of accounts makes them. */
const operations: Room = {
  files: [...infra.files, 'functions/store/', 'functions/accounts/groups.ts', 'cdk.json'],
  packages: new RegExp(`${infra.packages.source}|^(age-encryption|modern-tar|@zxcvbn-ts/.+)$`),
}

/**
 * Fills a new table with what police and operators would have sent, and sends the letters about it, so it goes through the doors and the
 * store like them; and proves that the keys of one machine open what is stored.
 */
const demo: Room = { ...infra, files: [...infra.files, 'functions/intake/', 'functions/mail/', 'functions/store/'] }
const demoFiles = [
  ...['check-keys', 'fresh-data', 'earlier-years', 'hand-over', 'send-letters', 'do-in-file', 'writing'],
  ...['write-appointment', 'write-earlier-years', 'write-enquiry', 'write-files', 'write-releases', 'write-year'],
].map((file) => `infra/local/demo/${file}.ts`)

const web: Room = {
  files: ['web/', 'shared/', 'functions/api/app.ts', 'functions/admin/app.ts'],
  packages:
    /^(preact|preact\/hooks|@preact\/signals|preact-iso|preact-iso\/.+|@tanstack\/preact-query|oidc-client-ts|hono\/client|ulid|zod\/mini|docx|easy-template-x|d3-array|d3-shape|fflate|http-message-sig|idb-keyval|papaparse|qr\/decode.js|read-excel-file\/universal|write-excel-file\/universal)$/,
}

function roomOf(path: string): Room | undefined {
  const [top, folder = '', ...rest] = path.split('/')
  if (top === 'functions' && folder === 'http') return http
  if (top === 'functions' && rest.length > 0) return folder === 'store' ? store : doorRoom(folder)
  if (demoFiles.includes(path)) return demo
  if (path.startsWith('infra/operations/')) return operations
  return top === 'shared' ? shared : top === 'infra' ? infra : top === 'web' ? web : undefined
}

const imports: Rule = (source) => {
  const room = roomOf(source.path)
  if (room === undefined) return [`${source.path} lives in no room`]
  return importsOf(source).flatMap(({ from, line }) => {
    if (from === undefined)
      return source.path.startsWith('infra/') ? [] : [`${source.path}:${line} hides what it imports`]
    const file = fileOf(source, from)
    const isAllowed = file === undefined ? room.packages.test(from) : room.files.some((one) => isWithin(one, file))
    return isAllowed ? [] : [`${source.path}:${line} may not import ${file ?? from}`]
  })
}

function isWithin(place: string, file: string): boolean {
  return place.endsWith('/') ? file.startsWith(place) : file === place
}

/** What is shipped may need at run time only what is installed where it runs. */
const shippedPackages: Rule = (source) => {
  const isShipped = /^(shared|functions|web)\//.test(source.path)
  return importsOf(source).flatMap(({ from = '', isType, line }) => {
    const [name = ''] = /^(@[^/]+\/)?[^/]+/.exec(from) ?? []
    const isPackage = !from.startsWith('.') && !from.startsWith('node:') && from !== ''
    const isThere = isType || name in manifest.dependencies
    return isShipped && isPackage && !isThere ? [`${source.path}:${line} is shipped without ${name}`] : []
  })
}

const apiAsType: Rule = (source) => {
  const fromServer = importsOf(source).filter(({ from = '' }) => fileOf(source, from)?.startsWith('functions/'))
  return source.path.startsWith('web/')
    ? fromServer.filter(({ isType }) => !isType).map(({ line }) => `${source.path}:${line} imports more than a type`)
    : []
}

/** Folders of the web that are no screen, each with those it may import; a screen may import all of them. */
const aroundScreens: Readonly<Record<string, readonly string[]>> = {
  texts: [],
  figures: ['texts'],
  sheets: [],
  charts: ['texts'],
  frame: ['texts'],
  forms: ['texts', 'frame'],
  documents: ['forms'],
  work: ['texts', 'frame', 'forms'],
  visits: ['texts', 'frame'],
  booked: ['texts', 'frame'],
  joined: ['texts', 'frame', 'forms'],
  'notice-form': ['texts', 'frame', 'forms'],
}

/** `today` of `web/today/duty.tsx`; undefined for a file that lies in no folder of the web. */
const folderOfWeb = (path: string) => /^web\/([^/]+)\//.exec(path)?.[1]

const screensStandAlone: Rule = (source) => {
  const folder = folderOfWeb(source.path)
  if (folder === undefined) return []
  const open = [folder, ...(aroundScreens[folder] ?? Object.keys(aroundScreens))]
  return importsOf(source).flatMap(({ from = '', line }) => {
    const other = folderOfWeb(fileOf(source, from) ?? '')
    return other === undefined || open.includes(other) ? [] : [`${source.path}:${line} reaches into web/${other}`]
  })
}

/** Folders of the web, and files beside them, that need themselves by way of others; types counted. */
function inCircles(sources: readonly Source[]): string[] {
  const placeOf = (path: string) => folderOfWeb(path) ?? path
  const needs = new Map<string, Set<string>>()
  for (const source of sources) {
    const place = placeOf(source.path)
    const others = importsOf(source)
      .map(({ from = '' }) => fileOf(source, from) ?? '')
      .filter((file) => file.startsWith('web/') && placeOf(file) !== place)
    needs.set(place, new Set([...(needs.get(place) ?? []), ...others.map(placeOf)]))
  }
  // A set gives what is added to it while it is gone through.
  const neededBy = (place: string) => {
    const all = new Set(needs.get(place))
    for (const one of all) for (const other of needs.get(one) ?? []) all.add(other)
    return all
  }
  return [...needs.keys()].filter((place) => neededBy(place).has(place))
}

const testsAreLeftAlone: Rule = (source) =>
  importsOf(source).flatMap(({ from = '', line }) => {
    const file = fileOf(source, from) ?? ''
    const isTest = file.startsWith('test/') && (!source.path.startsWith('test/') || file.includes('.test.'))
    return isTest ? [`${source.path}:${line} imports a test`] : []
  })

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
const rooms = new Set(code.map(({ path }) => folderOf(path)))

/** A test lies in the folder that has the name of the room it proves; what several tests share may lie beside them. */
const testsMirrorRooms: Rule = ({ path }) => {
  const [, room] = /^test\/((?:shared|functions|infra|web)(?:\/.+)?)\/[^/]+\.test\.tsx?$/.exec(path) ?? []
  const isRoom = room === undefined || [...rooms].some((one) => isWithin(`${room}/`, `${one}/`))
  return isRoom ? [] : [`${path} mirrors no room: there is no ${room}`]
}

// --- Who may read the environment and the clock

const isHandler = (path: string) => /^functions\/[^/]+\/handler\.ts$/.test(path)
const readsWorld = (path: string) => isHandler(path) || path.startsWith('infra/') || path.startsWith('test/')

const environment: Rule = (source) =>
  readsWorld(source.path)
    ? []
    : namesUsed(source)
        .filter(({ node }) => nameOf(node) === 'process')
        .map(({ node }) => `${source.path}:${lineOf(source, node)} reads the environment`)

const clock: Rule = (source) =>
  /^(shared|functions)\//.test(source.path) && !isHandler(source.path)
    ? [...placesIn(source.program)]
        .filter(({ node }) => readsClock(node))
        .map(({ node }) => `${source.path}:${lineOf(source, node)} reads the clock`)
    : []

function readsClock(node: Node): boolean {
  const isDate = nameOf(node['callee']) === 'Date'
  if (node.type === 'NewExpression') return isDate && argumentsOf(node).length === 0
  if (node.type === 'CallExpression') return isDate
  const { object, property } = node
  return (
    node.type === 'MemberExpression' && nameOf(property) === 'now' && /^(Date|performance)$/.test(nameOf(object) ?? '')
  )
}

const decisions = /^(IfStatement|ConditionalExpression|SwitchStatement|LogicalExpression)$/

const handlersDecideNothing: Rule = (source) =>
  isHandler(source.path)
    ? [...placesIn(source.program)]
        .filter(({ node }) => decisions.test(node.type) && node['operator'] !== '??')
        .map(({ node }) => `${source.path}:${lineOf(source, node)} decides`)
    : []

const outside = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Buffer',
  'require',
  'window',
  'document',
  'localStorage',
  'globalThis',
]

const sharedKnowsNoWorld: Rule = (source) =>
  source.path.startsWith('shared/')
    ? namesUsed(source)
        .filter(({ node }) => outside.includes(nameOf(node) ?? ''))
        .map(({ node }) => `${source.path}:${lineOf(source, node)} uses ${nameOf(node)}`)
    : []

/** What the table throws when somebody was first. */
const refusals = ['ConditionalCheckFailedException', 'TransactionCanceledException']

const refusalsAreReadOnce: Rule = (source) =>
  source.path.startsWith('functions/') && source.path !== 'functions/store/table/transact.ts'
    ? [...placesIn(source.program)]
        .filter(({ node, key }) => key !== 'local' && refusals.includes(nameOf(node) ?? String(node['value'])))
        .map(({ node }) => `${source.path}:${lineOf(source, node)} reads a refusal of the table`)
    : []

// --- How it is written

const fileNames: Rule = ({ path }) => {
  const names = path.split('/')
  const isKebab = names.every((name) => /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|css\.d|d))?(\.tsx?)?$/.test(name))
  const isDrawerOfOddments = names.some((name) => /^(utils?|helpers?|common|types|constants|misc)\b/.test(name))
  return [...(isKebab ? [] : [`${path} is not in kebab case`]), ...(isDrawerOfOddments ? [`${path} says nothing`] : [])]
}

const unchecked: Record<string, string> = {
  TSAnyKeyword: 'any',
  TSNonNullExpression: '!',
}

const typesHold: Rule = (source) =>
  [...placesIn(source.program)].flatMap(({ node }) => {
    const what = unchecked[node.type] ?? (node['definite'] === true ? '!' : undefined)
    return what === undefined ? [] : [`${source.path}:${lineOf(source, node)} has ${what}`]
  })

/** `@ts-expect-error` in a test proves that a wrong call does not compile; everything else hides that something does not. */
const nothingIsSilenced: Rule = (source) => {
  const forbidden = source.path.startsWith('test/') ? /@ts-(ignore|nocheck)/g : /@ts-(ignore|nocheck|expect-error)/g
  return [...withoutStrings(source).matchAll(forbidden)].map(
    ({ 0: what, index }) => `${source.path}:${lineOf(source, { start: index })} has ${what}`,
  )
}

const LONGEST = 60
const PARAMETERS = 3

const shortFunctions: Rule = (source) =>
  functionsIn(source)
    .filter(({ lines }) => lines > LONGEST)
    .map(({ line, lines }) => `${source.path}:${line} has ${lines} lines`)

const fewParameters: Rule = (source) =>
  functionsIn(source)
    .filter(({ parameters, isCallback }) => parameters > PARAMETERS && !isCallback)
    .map(({ line, parameters }) => `${source.path}:${line} has ${parameters} parameters`)

// --- The rooms of infra

/** In their order: a room may import those before it. What stands above the rooms composes them. */
const infraRooms: Readonly<Record<string, readonly string[]>> = {
  local: ['base', 'engine', 'http', 'stream', 'schedules', 'mail', 'people', 'sign-in', 'demo', 'tools'],
  aws: ['data', 'doors', 'edge', 'watch'],
}

const infraOrder: Rule = (source) => {
  const [, house = '', room] = infraPath.exec(source.path) ?? []
  const order = infraRooms[house]
  if (order === undefined || room === undefined) return []
  if (!order.includes(room)) return [`${source.path} lives in no room of infra/${house}`]
  return importsOf(source).flatMap(({ from = '', line }) => {
    const [file = '', otherHouse, other = ''] = infraPath.exec(fileOf(source, from) ?? '') ?? []
    const isBefore = order.includes(other) && order.indexOf(other) <= order.indexOf(room)
    return file === '' || (otherHouse === house && isBefore) ? [] : [`${source.path}:${line} may not import ${file}`]
  })
}

/** The house and the room of a file of infra; no room of one that stands above them. */
const infraPath = /^infra\/(\w+)\/(?:([^/]+)\/)?.+$/

/** The nouns of shared and of the drawers: each may need itself and those before it, so that none need each other. */
const nouns = [
  'text',
  'time',
  'sheets',
  'problems',
  'deeds',
  'table',
  'platform',
  'centres',
  'association',
  'population',
  'disclosure',
  'duties',
  'on-duty',
  'police',
  'register',
  'code-lists',
  'protection',
  'work',
  'clients',
  'agreements',
  'plans',
  'visits',
  'enquiries',
  'search',
  'appointments',
  'copy',
  'complaints',
  'team',
  'figures',
  'releases',
  'publications',
  'report',
  'return',
  'form',
  'import',
  'retention',
  'settings',
  'open-work',
  'audit',
  'leaving',
  'hand-over',
  'watch',
]

const nounOrder: Rule = (source) => {
  const [, noun] = nounPath.exec(source.path) ?? []
  if (noun === undefined) return []
  if (!nouns.includes(noun)) return [`${source.path} is of no noun`]
  return importsOf(source).flatMap(({ from = '', line }) => {
    const file = fileOf(source, from)
    // A file above the drawers puts several of them together.
    const [, other = ''] = nounPath.exec(file ?? '') ?? []
    const isBefore = nouns.includes(other) && nouns.indexOf(other) <= nouns.indexOf(noun)
    return file === undefined || isBefore ? [] : [`${source.path}:${line} may not import ${file}`]
  })
}

/** The noun of a file of shared or of the drawers; none of one that stands above the drawers. */
const nounPath = /^(?:shared|functions\/store)\/([^/]+)\/.+$/

// --- The rules, each with a file that breaks it

interface Case {
  readonly rule: Rule
  readonly among: readonly Source[]
  /** Files that break the rule, by path: the text, and what the rule must say of it. */
  readonly offences: readonly (readonly [path: string, text: string, said: string])[]
  /** Files that look like it and do not. */
  readonly fine: readonly (readonly [path: string, text: string])[]
}

const everything = [...code, ...tests]

const rules: Record<string, Case> = {
  'a room imports only what its door is open for': {
    rule: imports,
    among: code,
    offences: [
      ['shared/a.ts', "import { x } from 'node:fs'", 'shared/a.ts:1 may not import node:fs'],
      ['shared/a.ts', "import * as z from 'zod'", 'shared/a.ts:1 may not import zod'],
      ['shared/a.ts', "import type { A } from 'hono'", 'shared/a.ts:1 may not import hono'],
      ['shared/a.ts', "import '@aws-sdk/client-ses'", 'shared/a.ts:1 may not import @aws-sdk/client-ses'],
      ['shared/a.ts', "\nexport * from '../web/a.ts'", 'shared/a.ts:2 may not import web/a.ts'],
      [
        'shared/a.ts',
        "export type { A } from '../functions/store/a.ts'",
        'shared/a.ts:1 may not import functions/store/a.ts',
      ],
      ['shared/a.ts', "type A = import('../infra/a.ts').A", 'shared/a.ts:1 may not import infra/a.ts'],
      ['shared/a.ts', 'const a = await import(name)', 'shared/a.ts:1 hides what it imports'],
      ['functions/store/a.ts', "import { Hono } from 'hono'", 'functions/store/a.ts:1 may not import hono'],
      ['functions/store/a.ts', "import '@middy/core'", 'functions/store/a.ts:1 may not import @middy/core'],
      ['functions/store/a.ts', "import '../api/app.ts'", 'functions/store/a.ts:1 may not import functions/api/app.ts'],
      [
        'functions/api/a.ts',
        "import '../intake/app.ts'",
        'functions/api/a.ts:1 may not import functions/intake/app.ts',
      ],
      ['functions/api/a.ts', "import middy from '@middy/core'", 'functions/api/a.ts:1 may not import @middy/core'],
      [
        'functions/api/a.ts',
        "import '@aws-sdk/lib-dynamodb'",
        'functions/api/a.ts:1 may not import @aws-sdk/lib-dynamodb',
      ],
      [
        'functions/intake/a.ts',
        "await import('@aws-sdk/client-dynamodb')",
        'functions/intake/a.ts:1 may not import @aws-sdk/client-dynamodb',
      ],
      ['functions/mail/a.ts', "import { Hono } from 'hono/tiny'", 'functions/mail/a.ts:1 may not import hono/tiny'],
      ['functions/intake/a.ts', "import 'hono/tiny'", 'functions/intake/a.ts:1 may not import hono/tiny'],
      ['functions/mail/a.ts', "import '../../infra/doors.ts'", 'functions/mail/a.ts:1 may not import infra/doors.ts'],
      ['functions/sweep/a.ts', "import '../../web/app.tsx'", 'functions/sweep/a.ts:1 may not import web/app.tsx'],
      ['functions/a.ts', '', 'functions/a.ts lives in no room'],
      ['tools/a.ts', '', 'tools/a.ts lives in no room'],
      ['infra/aws/a.ts', "import '../../functions/api/app.ts'", 'infra/aws/a.ts:1 may not import functions/api/app.ts'],
      [
        'infra/aws/a.ts',
        "import '../../functions/store/seal.ts'",
        'infra/aws/a.ts:1 may not import functions/store/seal.ts',
      ],
      ['infra/local/a.ts', "import '../../web/app.tsx'", 'infra/local/a.ts:1 may not import web/app.tsx'],
      ['infra/local/a.ts', "import a = require('preact')", 'infra/local/a.ts:1 may not import preact'],
      ['web/a.tsx', "import { x } from '../infra/doors.ts'", 'web/a.tsx:1 may not import infra/doors.ts'],
      [
        'web/a.tsx',
        "import type { A } from '../functions/intake/app.ts'",
        'web/a.tsx:1 may not import functions/intake/app.ts',
      ],
      ['web/today/a.tsx', "import { join } from 'node:path'", 'web/today/a.tsx:1 may not import node:path'],
      ['web/today/a.tsx', "require('jose')", 'web/today/a.tsx:1 may not import jose'],
    ],
    fine: [
      ['shared/a.ts', "import * as z from 'zod/mini'\nimport { b } from './b.ts'"],
      ['functions/api/a.ts', "import { Hono } from 'hono'\nimport '../store/centre.ts'\nimport '../../shared/law.ts'"],
      ['functions/mail/a.ts', "import middy from '@middy/core'\nimport { SESClient } from '@aws-sdk/client-ses'"],
      ['infra/aws/a.ts', "import { keys } from '../../functions/store/table/keys.ts'\nawait import(entry)"],
      ['web/a.ts', "import { hc } from 'hono/client'\nimport './styles/main.css'"],
    ],
  },
  'a room of infra imports only rooms before it, so that none need each other': {
    rule: infraOrder,
    among: code,
    offences: [
      [
        'infra/local/http/a.ts',
        "import type { A } from '../tools/tools.ts'",
        'infra/local/http/a.ts:1 may not import infra/local/tools/tools.ts',
      ],
      [
        'infra/local/base/a.ts',
        "import '../platform.ts'",
        'infra/local/base/a.ts:1 may not import infra/local/platform.ts',
      ],
      [
        'infra/aws/data/a.ts',
        "import '../doors/door.ts'",
        'infra/aws/data/a.ts:1 may not import infra/aws/doors/door.ts',
      ],
      [
        'infra/aws/edge/a.ts',
        "import '../../local/base/a.ts'",
        'infra/aws/edge/a.ts:1 may not import infra/local/base/a.ts',
      ],
      ['infra/local/cellar/a.ts', '', 'infra/local/cellar/a.ts lives in no room of infra/local'],
    ],
    fine: [
      ['infra/local/tools/a.ts', "import '../http/pages.ts'\nimport './b.ts'\nimport '../../doors.ts'"],
      ['infra/local/platform.ts', "import './base/clock.ts'\nimport './tools/tools.ts'"],
      ['infra/aws/watch/a.ts', "import '../doors/door.ts'\nimport '../edge/http-api.ts'"],
    ],
  },
  'a noun imports only itself and nouns before it, so that none need each other': {
    rule: nounOrder,
    among: code,
    offences: [
      [
        'shared/centres/a.ts',
        "import type { A } from '../duties/ladder.ts'",
        'shared/centres/a.ts:1 may not import shared/duties/ladder.ts',
      ],
      [
        'functions/store/duties/a.ts',
        "import type { A } from '../../../shared/on-duty/roster.ts'",
        'functions/store/duties/a.ts:1 may not import shared/on-duty/roster.ts',
      ],
      [
        'functions/store/table/a.ts',
        "import '../centres/centres.ts'",
        'functions/store/table/a.ts:1 may not import functions/store/centres/centres.ts',
      ],
      [
        'functions/store/clients/a.ts',
        "import '../for-centre.ts'",
        'functions/store/clients/a.ts:1 may not import functions/store/for-centre.ts',
      ],
      ['shared/oddments/a.ts', '', 'shared/oddments/a.ts is of no noun'],
    ],
    fine: [
      ['shared/clients/a.ts', "import * as z from 'zod/mini'\nimport '../time/law.ts'\nimport './b.ts'"],
      ['functions/store/on-duty/a.ts', "import '../../../shared/on-duty/roster.ts'\nimport '../duties/letters.ts'"],
      ['functions/store/for-centre.ts', "import './settings/settings.ts'\nimport '../../shared/clients/views.ts'"],
    ],
  },
  'what is shipped needs no package that is only there for developers': {
    rule: shippedPackages,
    among: code,
    offences: [['web/a.ts', "import fc from 'fast-check'", 'web/a.ts:1 is shipped without fast-check']],
    fine: [
      ['web/a.ts', "import type { A } from 'fast-check'"],
      [
        'functions/api/a.ts',
        "import { handle } from 'hono/aws-lambda'\nimport '@aws-sdk/client-sts'\nimport 'node:fs'",
      ],
      ['infra/a.ts', "import { App } from 'aws-cdk-lib'"],
    ],
  },
  'the web takes nothing from the server but a type': {
    rule: apiAsType,
    among: code,
    offences: [
      ['web/api.ts', "import { createApi } from '../functions/api/app.ts'", 'web/api.ts:1 imports more than a type'],
      ['web/api.ts', "import { type A, b } from '../functions/api/app.ts'", 'web/api.ts:1 imports more than a type'],
      ['web/api.ts', "await import('../functions/api/app.ts')", 'web/api.ts:1 imports more than a type'],
    ],
    fine: [
      ['web/api.ts', "import type { Api } from '../functions/api/app.ts'"],
      ['web/api.ts', "import { type Api } from '../functions/api/app.ts'"],
      ['test/a.ts', "import { createApi } from '../functions/api/app.ts'"],
    ],
  },
  'a screen of the web imports no other screen, and what is around screens imports none': {
    rule: screensStandAlone,
    among: code,
    offences: [
      ['web/today/a.tsx', "import { b } from '../file/b.tsx'", 'web/today/a.tsx:1 reaches into web/file'],
      ['web/centre/a.ts', "\nimport type { B } from '../on-duty/b.ts'", 'web/centre/a.ts:2 reaches into web/on-duty'],
      ['web/file/a.tsx', "await import('../complaints/b.tsx')", 'web/file/a.tsx:1 reaches into web/complaints'],
      ['web/forms/a.ts', "import { b } from '../file/b.ts'", 'web/forms/a.ts:1 reaches into web/file'],
      ['web/frame/a.tsx', "import { b } from '../forms/b.tsx'", 'web/frame/a.tsx:1 reaches into web/forms'],
      ['web/texts/a.ts', "import { b } from '../frame/b.tsx'", 'web/texts/a.ts:1 reaches into web/frame'],
    ],
    fine: [
      ['web/app.tsx', "import { b } from './today/b.tsx'"],
      ['web/today/a.tsx', "import './b.tsx'\nimport '../frame/c.tsx'\nimport '../forms/d.ts'\nimport '../texts/e.ts'"],
      ['web/today/a.tsx', "import '../services.ts'\nimport '../../shared/time/instant.ts'"],
      ['web/forms/a.ts', "import { b } from '../frame/b.tsx'"],
      ['test/web/file/a.test.ts', "import { b } from '../../../web/today/b.ts'"],
    ],
  },
  'nobody imports a test': {
    rule: testsAreLeftAlone,
    among: everything,
    offences: [
      ['infra/a.ts', "import '../test/support/world.ts'", 'infra/a.ts:1 imports a test'],
      ['test/flows/a.test.ts', "import '../rooms.test.ts'", 'test/flows/a.test.ts:1 imports a test'],
    ],
    fine: [['test/flows/a.test.ts', "import '../support/world.ts'"]],
  },
  'a test lies in the folder of the room that it proves': {
    rule: testsMirrorRooms,
    among: tests,
    offences: [
      [
        'test/shared/clocks/law.test.ts',
        '',
        'test/shared/clocks/law.test.ts mirrors no room: there is no shared/clocks',
      ],
      [
        'test/functions/store/people/a.test.ts',
        '',
        'test/functions/store/people/a.test.ts mirrors no room: there is no functions/store/people',
      ],
      ['test/infra/azure/a.test.ts', '', 'test/infra/azure/a.test.ts mirrors no room: there is no infra/azure'],
      ['test/web/tod/a.test.tsx', '', 'test/web/tod/a.test.tsx mirrors no room: there is no web/tod'],
    ],
    fine: [
      ['test/shared/time/law.test.ts', ''],
      ['test/functions/a.test.ts', ''],
      ['test/infra/local/support/process.ts', ''],
      ['test/flows/notice.test.ts', ''],
    ],
  },
  'only handlers read the environment': {
    rule: environment,
    among: everything,
    offences: [
      ['functions/api/app.ts', "const a = process.env['A']", 'functions/api/app.ts:1 reads the environment'],
      ['functions/store/a.ts', 'const { env } = process', 'functions/store/a.ts:1 reads the environment'],
      ['shared/a.ts', "\nconst a = process['env']", 'shared/a.ts:2 reads the environment'],
      ['web/a.ts', 'f(process)', 'web/a.ts:1 reads the environment'],
    ],
    fine: [
      ['functions/api/handler.ts', 'const handler = wire(process.env)'],
      ['functions/api/app.ts', 'function wire(env: NodeJS.ProcessEnv) { return env.process }'],
      ['infra/local/a.ts', 'const a = process.env'],
    ],
  },
  'in functions and shared only handlers read the clock': {
    rule: clock,
    among: code,
    offences: [
      ['shared/a.ts', 'const a = Date.now()', 'shared/a.ts:1 reads the clock'],
      ['shared/a.ts', 'const now = Date.now', 'shared/a.ts:1 reads the clock'],
      ['shared/a.ts', 'const a = new Date', 'shared/a.ts:1 reads the clock'],
      ['functions/api/app.ts', '\n\nconst a = new Date()', 'functions/api/app.ts:3 reads the clock'],
      ['functions/store/a.ts', 'const a = Date()', 'functions/store/a.ts:1 reads the clock'],
      ['functions/store/a.ts', 'const a = performance.now()', 'functions/store/a.ts:1 reads the clock'],
    ],
    fine: [
      ['shared/a.ts', 'const a = new Date(time), b = Date.parse(x), c = deps.now(), d = Date.UTC(2026, 0)'],
      ['functions/api/handler.ts', 'wire(process.env, () => new Date())'],
      ['infra/local/base/clock.ts', 'const a = Date.now()'],
    ],
  },
  'a handler decides nothing': {
    rule: handlersDecideNothing,
    among: code,
    offences: [
      ['functions/api/handler.ts', 'if (a) b()', 'functions/api/handler.ts:1 decides'],
      ['functions/api/handler.ts', 'const a = b ? c : d', 'functions/api/handler.ts:1 decides'],
      ['functions/api/handler.ts', 'switch (a) {}', 'functions/api/handler.ts:1 decides'],
      ['functions/api/handler.ts', '\na && b()', 'functions/api/handler.ts:2 decides'],
      ['functions/api/handler.ts', "const a = b || ''", 'functions/api/handler.ts:1 decides'],
    ],
    fine: [
      ['functions/api/handler.ts', "const a = env['A'] ?? ''"],
      ['functions/api/app.ts', 'if (a) b()'],
    ],
  },
  'shared knows nothing of the world around it': {
    rule: sharedKnowsNoWorld,
    among: code,
    offences: [
      ['shared/a.ts', "fetch('x')", 'shared/a.ts:1 uses fetch'],
      ['shared/a.ts', 'const get = fetch', 'shared/a.ts:1 uses fetch'],
      ['shared/a.ts', 'const a = { fetch }', 'shared/a.ts:1 uses fetch'],
      ['shared/a.ts', "globalThis['fetch']('x')", 'shared/a.ts:1 uses globalThis'],
      ['shared/a.ts', 'Buffer.from(a)', 'shared/a.ts:1 uses Buffer'],
    ],
    fine: [
      ['shared/a.ts', 'interface A { fetch(): void; document: string }\nconst a = { window: 1 }\na.fetch()'],
      ['web/a.ts', "fetch('x')"],
    ],
  },
  'only transact.ts reads from the table that somebody was first': {
    rule: refusalsAreReadOnce,
    among: code,
    offences: [
      [
        'functions/store/a.ts',
        "\nimport { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'",
        'functions/store/a.ts:2 reads a refusal of the table',
      ],
      [
        'functions/store/table/a.ts',
        'if (thrown instanceof sdk.TransactionCanceledException) b()',
        'functions/store/table/a.ts:1 reads a refusal of the table',
      ],
      [
        'functions/mail/a.ts',
        "if (thrown.name === 'ConditionalCheckFailedException') b()",
        'functions/mail/a.ts:1 reads a refusal of the table',
      ],
    ],
    fine: [
      ['functions/store/table/transact.ts', "import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'"],
      ['functions/store/a.ts', '// ConditionalCheckFailedException\nawait somebodyWasFirst(write)'],
    ],
  },
  'a file has a name that says what is in it': {
    rule: fileNames,
    among: everything,
    offences: [
      ['shared/utils.ts', '', 'shared/utils.ts says nothing'],
      ['web/helpers/a.tsx', '', 'web/helpers/a.tsx says nothing'],
      ['functions/store/types.ts', '', 'functions/store/types.ts says nothing'],
      ['shared/constants.ts', '', 'shared/constants.ts says nothing'],
      ['infra/common.ts', '', 'infra/common.ts says nothing'],
      ['test/support/helper.ts', '', 'test/support/helper.ts says nothing'],
      ['web/DutyRow.tsx', '', 'web/DutyRow.tsx is not in kebab case'],
      ['shared/duty_row.ts', '', 'shared/duty_row.ts is not in kebab case'],
    ],
    fine: [
      ['shared/problem-texts.ts', ''],
      ['test/functions/rfc9421.test.ts', ''],
      ['test/vitest.config.ts', ''],
    ],
  },
  'types hold: no any and no !': {
    rule: typesHold,
    among: everything,
    offences: [
      ['web/a.tsx', 'const a: any = 1', 'web/a.tsx:1 has any'],
      ['test/a.ts', 'const a = b as any', 'test/a.ts:1 has any'],
      ['shared/a.ts', 'type A = Record<string, any>', 'shared/a.ts:1 has any'],
      ['infra/a.ts', '\nconst a = b!.c', 'infra/a.ts:2 has !'],
      ['infra/a.ts', 'let a!: string', 'infra/a.ts:1 has !'],
      ['infra/a.ts', 'class A { b!: string }', 'infra/a.ts:1 has !'],
    ],
    fine: [['shared/a.ts', "const any = 1, a = !any, b = x !== y\n// any!\nconst c = 'any'"]],
  },
  'the compiler is silenced nowhere': {
    rule: nothingIsSilenced,
    among: everything,
    offences: [
      ['web/a.tsx', '\n// @ts-ignore: later\nconst a: string = 1', 'web/a.tsx:2 has @ts-ignore'],
      ['test/a.ts', '/* @ts-nocheck */', 'test/a.ts:1 has @ts-nocheck'],
      ['shared/a.ts', '// @ts-expect-error', 'shared/a.ts:1 has @ts-expect-error'],
    ],
    fine: [
      ['test/a.ts', '// @ts-expect-error: a foreign centre\ncall()'],
      ['shared/a.ts', "const a = '// @ts-ignore'\nconst b = `// @ts-ignore`"],
    ],
  },
  'no function is longer than 60 lines': {
    rule: shortFunctions,
    among: code,
    offences: [
      ['shared/a.ts', `function a() {${'\n'.repeat(60)}}`, 'shared/a.ts:1 has 61 lines'],
      ['web/a.tsx', `\nconst a = () => (\n<b>${'\n'.repeat(60)}</b>)`, 'web/a.tsx:2 has 62 lines'],
      ['infra/a.ts', `class A {\n b() {${'\n'.repeat(99)}} }`, 'infra/a.ts:2 has 100 lines'],
    ],
    fine: [['shared/a.ts', `function a() {${'\n'.repeat(59)}}`]],
  },
  'no function takes more than three parameters': {
    rule: fewParameters,
    among: code,
    offences: [
      ['shared/a.ts', 'function a(b, c, d, e) {}', 'shared/a.ts:1 has 4 parameters'],
      ['shared/a.ts', 'function a(b, c = 1, { d }, ...e) {}', 'shared/a.ts:1 has 4 parameters'],
      ['shared/a.ts', 'class A { constructor(b, c, d, e) {} }', 'shared/a.ts:1 has 4 parameters'],
      ['shared/a.ts', 'const a = (b, c, d, e) => {\n}', 'shared/a.ts:1 has 4 parameters'],
    ],
    fine: [
      ['shared/a.ts', 'function a(this: A, b, c, d) {}'],
      ['shared/a.ts', 'text.replace(/(a)(b)(c)/, (all, a, b, c) =>\n a + b)'],
    ],
  },
}

describe.each(Object.entries(rules))('%s', (_rule, { rule, among, offences, fine }) => {
  it('everywhere', () => {
    expect(among.flatMap(rule)).toEqual([])
  })

  it.each(offences.map(([path, text, said]) => ({ path, text, said })))('or it says $said', ({ path, text, said }) => {
    expect(rule(parse(path, text))).toEqual([said])
  })

  it.each(fine)('and says nothing of what may be in %s', (path, text) => {
    expect(rule(parse(path, text))).toEqual([])
  })
})

describe('the rooms', () => {
  it('are not empty: the rules have something to look at', () => {
    for (const room of ['shared/', 'functions/store/', 'functions/intake/', 'infra/aws/', 'infra/local/', 'web/']) {
      expect(code.filter(({ path }) => path.startsWith(room)).length).toBeGreaterThan(2)
    }
    expect(code.some(({ path }) => path.endsWith('.tsx'))).toBe(true)
  })

  it('of functions are the doors of the list, what those share at which people sign in, and the store, and every door has a handler and an app', () => {
    const folders = readdirSync('functions')
    expect(folders.toSorted()).toEqual([...everyDoor.map(({ name }) => name), 'http', 'store'].toSorted())
    for (const { name, entry } of everyDoor) {
      expect(entry).toBe(`functions/${name}/handler.ts`)
      expect(code.map(({ path }) => path)).toEqual(expect.arrayContaining([entry, `functions/${name}/app.ts`]))
    }
  })

  it.each(everyDoor)('of the door $name has a handler that can be wired to any environment and clock', ({ entry }) => {
    const exported = code
      .filter(({ path }) => path === entry)
      .flatMap(({ program }) => [...placesIn(program)])
      .filter(({ parent }) => parent.type === 'ExportNamedDeclaration')
      .flatMap(({ node }) => [node, ...[...placesIn(node)].map((place) => place.node)])
      .map((node) =>
        node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator' ? nameOf(node['id']) : '',
      )
    expect(exported).toEqual(expect.arrayContaining(['wire', 'handler']))
  })

  it('of the web touch the server in one file', () => {
    const touching = code.filter(
      (source) =>
        source.path.startsWith('web/') &&
        importsOf(source).some(({ from = '' }) => fileOf(source, from)?.startsWith('functions/')),
    )
    expect(touching.map(({ path }) => path)).toEqual(['web/api.ts'])
  })
})

describe('folders of the web and the files beside them', () => {
  it('need each other in no circle', () => {
    expect(inCircles(code.filter(({ path }) => path.startsWith('web/')))).toEqual([])
  })

  it('are found out when they do', () => {
    const sources = [
      parse('web/app.tsx', "await import('./complaints/b.tsx')"),
      parse('web/api.ts', "import type { A } from './complaints/a.ts'"),
      parse('web/complaints/a.ts', ''),
      parse('web/complaints/b.tsx', "import '../forms/c.ts'\nimport './a.ts'"),
      parse('web/forms/c.ts', "import type { D } from '../services.ts'"),
      parse('web/services.ts', "import './api.ts'\nimport '../shared/time/law.ts'"),
    ]
    expect(inCircles(sources)).toEqual(['web/api.ts', 'complaints', 'forms', 'web/services.ts'])
    expect(inCircles(sources.filter(({ path }) => path !== 'web/api.ts'))).toEqual([])
  })
})

describe('the length of functions', () => {
  const lengths = code
    .flatMap(functionsIn)
    .map(({ lines }) => lines)
    .toSorted((a, b) => a - b)
  const atMost = (share: number) => lengths[Math.ceil(lengths.length * share) - 1]

  it('has a median of at most 10 lines', () => {
    expect(atMost(0.5)).toBeLessThanOrEqual(10)
  })

  it('is at most 30 lines for nine of ten', () => {
    expect(atMost(0.9)).toBeLessThanOrEqual(30)
  })

  it('counts functions and not the arrows that fit on a line', () => {
    const text = 'const a = list.map((x) => x + 1)\nfunction b() {}\nconst c = () => {\n}\nclass D { e() {} }'
    expect(functionsIn(parse('shared/a.ts', text)).map(({ line, lines }) => [line, lines])).toEqual([
      [2, 1],
      [3, 2],
      [5, 1],
    ])
  })
})

describe('the parser', () => {
  it('sees every way of importing', () => {
    const text = [
      "import a from 'a'",
      "import type { B } from 'b'",
      "import { type C, c } from 'c'",
      "import { type D } from 'd'",
      "import 'e'",
      "export { f } from 'f'",
      "export type { G } from 'g'",
      "export * from 'h'",
      "const i = await import('i')",
      "type J = import('j').J",
      "import k = require('k')",
      "const l = require('l')",
      'const m = await import(m)',
      "const n = 'import x from \"n\"' // import 'n'",
    ]
    expect(
      importsOf(parse('shared/a.ts', text.join('\n'))).map(({ from, isType, line }) => [line, from, isType]),
    ).toEqual([
      [1, 'a', false],
      [2, 'b', true],
      [3, 'c', false],
      [4, 'd', true],
      [5, 'e', false],
      [6, 'f', false],
      [7, 'g', true],
      [8, 'h', false],
      [9, 'i', false],
      [10, 'j', true],
      [11, 'k', false],
      [12, 'l', false],
      [13, undefined, false],
    ])
  })

  it('does not let a broken file pass', () => {
    expect(() => parse('shared/a.ts', 'const a = {')).toThrow()
    expect(isNode(parse('web/a.tsx', 'const a = <b>{1}</b>').program)).toBe(true)
  })
})
