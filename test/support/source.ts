import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseAst } from 'vitest/node'

/** A file of the project, read by the parser that also bundles the tests. */
export interface Source {
  /** From the top of the project, with slashes. */
  readonly path: string
  readonly text: string
  readonly program: Node
}

/** A node of the syntax tree (ESTree, with TypeScript's own nodes). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** A node and where it hangs. */
export interface Place {
  readonly node: Node
  readonly parent: Node
  /** The field of its parent. */
  readonly key: string
}

export interface Import {
  /** As written; undefined when it is computed. */
  readonly from: string | undefined
  readonly isType: boolean
  readonly line: number
}

export interface MeasuredFunction {
  readonly line: number
  readonly lines: number
  readonly parameters: number
  /** Handed to somebody who decides what it is called with. */
  readonly isCallback: boolean
}

export function parse(path: string, text: string): Source {
  return { path, text, program: parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node }
}

/** Every TypeScript file of some folders at the top of the project. */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parse(path, readFileSync(path, 'utf8')))
}

/** Every node below the program, in the order of the text. */
export function* placesIn(parent: Node): Generator<Place> {
  for (const [key, value] of Object.entries(parent)) {
    for (const node of Array.isArray(value) ? value : [value]) {
      if (!isNode(node)) continue
      yield { node, parent, key }
      yield* placesIn(node)
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export function lineOf({ text }: Source, { start }: { start: number }): number {
  return text.slice(0, start).split('\n').length
}

/** The name of an identifier, undefined of anything else. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : undefined
}

/** Everything a file imports: static, for types only, dynamic, by `require`, and what it exports from elsewhere. */
export function importsOf(source: Source): Import[] {
  return [...placesIn(source.program)].flatMap(({ node }) => {
    const from = importedBy(node)
    return from === undefined ? [] : [{ ...from, line: lineOf(source, node) }]
  })
}

function importedBy(node: Node): Omit<Import, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: textOf(node['source']), isType: node['importKind'] === 'type' || namesOnlyTypes(node) }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return isNode(node['source'])
        ? { from: textOf(node['source']), isType: node['exportKind'] === 'type' }
        : undefined
    case 'ImportExpression':
      return { from: textOf(node['source']), isType: false }
    case 'TSImportType':
      return { from: textOf(node['source']), isType: true }
    case 'TSExternalModuleReference':
      return { from: textOf(node['expression']), isType: false }
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' ? { from: textOf(argumentsOf(node)[0]), isType: false } : undefined
    default:
      return undefined
  }
}

function namesOnlyTypes(node: Node): boolean {
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'] : []
  return specifiers.length > 0 && specifiers.every((one) => isNode(one) && one['importKind'] === 'type')
}

function textOf(node: unknown): string | undefined {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined
}

export function argumentsOf(node: Node): readonly unknown[] {
  return Array.isArray(node['arguments']) ? node['arguments'] : []
}

/** The file of the project that an import names, undefined for a package. */
export function fileOf({ path }: Source, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined
}

/** Identifiers that stand for a value, not for a field of something. */
export function namesUsed(source: Source): Place[] {
  return [...placesIn(source.program)].filter(({ node, parent, key }) => {
    if (node.type !== 'Identifier') return false
    const isField = (key === 'property' || key === 'key') && parent['computed'] !== true
    return !isField && !/^TS(QualifiedName|TypeReference|PropertySignature|MethodSignature)$/.test(parent.type)
  })
}

const functionTypes = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/** The functions of a file. An arrow that fits on a line is a part of the line it stands in and is no function of its own. */
export function functionsIn(source: Source): MeasuredFunction[] {
  return [...placesIn(source.program)]
    .filter(({ node }) => functionTypes.test(node.type))
    .map((place) => ({ type: place.node.type, ...measured(source, place) }))
    .filter(({ type, lines }) => type !== 'ArrowFunctionExpression' || lines > 1)
}

function measured(source: Source, { node, key }: Place): MeasuredFunction {
  const parameters = Array.isArray(node['params']) ? node['params'].filter((one) => nameOf(one) !== 'this') : []
  const lines = source.text.slice(node.start, node.end).split('\n').length
  return { line: lineOf(source, node), lines, parameters: parameters.length, isCallback: key === 'arguments' }
}

/** The text without what is quoted in it, so that a comment in a string is none; every line stays where it was. */
export function withoutStrings({ text, program }: Source): string {
  const quoted = [...placesIn(program)].filter(({ node }) => /^(Literal|TemplateElement|JSXText)$/.test(node.type))
  return quoted.reduce((rest, { node: { start, end } }) => {
    const blank = rest.slice(start, end).replaceAll(/[^\n]/g, ' ')
    return rest.slice(0, start) + blank + rest.slice(end)
  }, text)
}
