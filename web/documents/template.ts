import {
  createDefaultPlugins,
  officeMarkup,
  type ScopeData,
  type Tag,
  TagDisposition,
  TagPlacement,
  type TemplateData,
  TemplateHandler,
  type TextNodeTag,
  TextPlugin,
  xml,
} from 'easy-template-x'
import {
  type FoundTag,
  LARGEST_TEMPLATE_BYTES,
  type TemplateValues,
  unknownTags,
} from '../../shared/agreements/template.ts'
import { xmlText } from '../../shared/text/xml-text.ts'
import { type ArchiveFault, archiveFault } from './archive.ts'

/*
 * This file is loaded only when somebody uploads a template or fills one: the libraries behind it are larger than all of the client.
 */

/** What is wrong with a template; of tags it says which. */
export type TemplateFault =
  | { readonly code: ArchiveFault | 'too-large-file' }
  | { readonly code: 'unknown-tags' | 'unbalanced'; readonly tags: readonly string[] }

const kinds: Readonly<Record<Tag['disposition'], FoundTag['kind']>> = {
  [TagDisposition.SelfClosed]: 'text',
  [TagDisposition.Open]: 'open',
  [TagDisposition.Close]: 'close',
}

/** Looks at a document that is to become a template. It is not opened before it is known to be no bomb. */
export async function templateFault(document: Uint8Array): Promise<TemplateFault | undefined> {
  if (document.length > LARGEST_TEMPLATE_BYTES) return { code: 'too-large-file' }
  const code = archiveFault(document)
  if (code !== undefined) return { code }
  try {
    const found = await new TemplateHandler().parseTags(copyOf(document))
    const tags = unknownTags(found.map(({ name, disposition }) => ({ name, kind: kinds[disposition] })))
    return tags.length > 0 ? { code: 'unknown-tags', tags } : await fillingFault(document)
  } catch (thrown) {
    return brokenBy(thrown)
  }
}

/** Reading tags does not look whether each that is opened is closed; filling does, and leaves half a tag as it is. */
async function fillingFault(document: Uint8Array): Promise<TemplateFault | undefined> {
  const handler = new TemplateHandler()
  const left = await handler.getText(await handler.process(copyOf(document), {}))
  const [half] = /[{}].{0,20}/.exec(left) ?? []
  return half === undefined ? undefined : { code: 'unbalanced', tags: [half] }
}

/** The library says in its own errors where a brace or the end of a list is missing; of anything else it could not read the file. */
function brokenBy(thrown: unknown): TemplateFault {
  const { openDelimiterText, closeDelimiterText, tagRawText }: Readonly<Record<string, unknown>> = Object(thrown)
  const text = [openDelimiterText, closeDelimiterText, tagRawText].find((each) => typeof each === 'string')
  return typeof text === 'string' ? { code: 'unbalanced', tags: [text] } : { code: 'not-a-document' }
}

/** A template filled in, as a file that a word processor opens. */
export async function filledIn(template: Uint8Array, values: TemplateValues): Promise<Blob> {
  const others = createDefaultPlugins().filter((plugin) => !(plugin instanceof TextPlugin))
  const handler = new TemplateHandler({ plugins: [new LinesPlugin(), ...others] })
  const filled = await handler.process(copyOf(template), storable(values))
  return new Blob([filled], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' })
}

/** What the library takes: a buffer of its own. */
function copyOf(document: Uint8Array): ArrayBuffer {
  return new Uint8Array(document).buffer
}

function storable(values: TemplateValues): TemplateData {
  return JSON.parse(JSON.stringify(values), (_name, value) => (typeof value === 'string' ? xmlText(value) : value))
}

/** Fills in several lines where the tag stood. The library puts what follows the tag before the second of them. */
class LinesPlugin extends TextPlugin {
  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    const [first = '', ...others] = String(data.getScopeData() ?? '').split('\n')
    if (tag.placement === TagPlacement.TextNode && others.length > 0) fillLines(tag, first, others)
    else super.simpleTagReplacements(tag, data)
  }
}

function fillLines(tag: TextNodeTag, first: string, others: readonly string[]): void {
  const text = officeMarkup.query.containingTextNode(tag.xmlTextNode)
  const [prefix] = text.nodeName.split(':')
  tag.xmlTextNode.textContent = first
  officeMarkup.modify.setSpacePreserveAttribute(text)
  for (const line of others.toReversed()) {
    const next = xml.create.generalNode(text.nodeName, { childNodes: [xml.create.textNode(line)] })
    officeMarkup.modify.setSpacePreserveAttribute(next)
    xml.modify.insertAfter(next, text)
    xml.modify.insertAfter(xml.create.generalNode(`${prefix}:br`), text)
  }
}
