import { describe, expect, test } from 'vitest'
import {
  agreementTemplateSchema,
  type FoundTag,
  LARGEST_TEMPLATE_BYTES,
  unknownTags,
} from '../../../shared/agreements/template.ts'

/** `{jméno}` is a text, `{#činnosti}` begins a list, `{/činnosti}` ends it. */
const tags = (text: string): FoundTag[] =>
  [...text.matchAll(/\{([#/]?)([^}]+)\}/g)].map(([, sign, name = '']) => ({
    name,
    kind: sign === '#' ? 'open' : sign === '/' ? 'close' : 'text',
  }))

describe('tags that nothing would be filled into', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['{jméno}, {narození}: {zakázka}', []],
    ['{#činnosti}{činnost}{/činnosti}', []],
    ['{#činnosti}{činnost} {jméno}{/činnosti}', []],
    ['{jmeno}', ['jmeno']],
    ['{Jméno}', ['Jméno']],
    ['{rodné číslo} a {adresa} a zase {adresa}', ['rodné číslo', 'adresa']],
    ['{činnost}', ['činnost']],
    ['{#činnosti}{/činnosti}{činnost}', ['činnost']],
    ['{#jméno}{/jméno}', ['jméno']],
    ['{#osoby}{činnost}{/osoby}', ['osoby', 'činnost']],
    ['{toString}', ['toString']],
  ])('%s', (text, expected) => {
    expect(unknownTags(tags(text))).toEqual(expected)
  })
})

describe('a template as it comes in', () => {
  const base64 = (bytes: number, begins = 'PK\u0003\u0004') =>
    Buffer.concat([Buffer.from(begins), Buffer.alloc(bytes - begins.length)]).toString('base64')

  test.each<[string, unknown, boolean]>([
    ['the largest there may be', { document: base64(LARGEST_TEMPLATE_BYTES) }, true],
    ['a larger one', { document: base64(LARGEST_TEMPLATE_BYTES + 3) }, false],
    ['none, so that the default is used again', {}, true],
    ['no archive', { document: base64(100, '%PDF') }, false],
    ['no base64', { document: 'UEsDB***' }, false],
    ['something beside it', { document: base64(100), name: 'vzor.docx' }, false],
  ])('%s', (_what, sent, expected) => {
    expect(agreementTemplateSchema.safeParse(sent).success).toBe(expected)
  })
})
