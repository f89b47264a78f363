import type { ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { personsOf } from '../../shared/clients/joining.ts'
import { LONGEST_REFERENCE } from '../../shared/clients/typed-reference.ts'
import type { ClientFile, JoinedFile, NamedFile } from '../../shared/clients/views.ts'
import { oneLine } from '../../shared/text/signs.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Action, type ActionProps } from '../forms/action.tsx'
import { OneLine } from '../forms/fields.tsx'
import { FormFrame } from '../forms/form-frame.tsx'
import { Saved } from '../forms/saved.tsx'
import type { Standing } from '../forms/use-form.ts'
import { Countdown } from '../frame/moment.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { Refused } from './alike-note.tsx'
import { RepeatSection } from './repeat.tsx'
import { type OpenJoined, referenceDraftSchema, useJoined, useJoiningForm } from './use-joined.ts'
import { useJoiningTexts } from './use-joining-texts.ts'

/** The files that belong together with one: of the same person, of the same notice, of the same household. */
export function JoinedPanel({ file }: { file: ClientFile }) {
  const { open, error, retry } = useJoined(file.client)
  if (open === undefined) return <NotYet error={error} onRetry={retry} />
  return (
    <>
      <SamePerson open={open} />
      <Refused client={file.client} />
      {open.files.sameNotice.length > 0 && <SameNotice files={open.files.sameNotice} />}
      {open.files.repeat && <RepeatSection open={open} repeat={open.files.repeat} />}
    </>
  )
}

/** What is around the fields of a form about files, with its words. */
function Frame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useJoiningTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

/** Such a form behind a button. */
export function JoiningAction<F extends Standing>(props: Omit<ActionProps<F>, 'Frame'>) {
  return <Action {...props} Frame={Frame} />
}

function SamePerson({ open }: { open: OpenJoined }) {
  const texts = useJoiningTexts()
  const [said, say] = useState<string>()
  const { joined } = open.files
  return (
    <section class="panel" aria-labelledby="joined">
      <h2 id="joined">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <Saved text={said} />
      {joined.length === 0 && <p>{texts.none}</p>}
      <ul class="attempts">
        {joined.map((file) => (
          <li key={file.client}>
            <Joined open={open} file={file} say={say} />
          </li>
        ))}
      </ul>
      <Joins open={open} say={say} />
    </section>
  )
}

interface JoinedProps {
  readonly open: OpenJoined
  readonly file: JoinedFile
  readonly say: (text: string) => void
}

function Joined({ open, file, say }: JoinedProps) {
  const texts = useTexts()
  const joining = useJoiningTexts()
  const staffName = useStaffName()
  const link = open.files.links.find(({ client }) => client === file.client)
  return (
    <article class="entry">
      <Named file={file} />
      {file.dueAt !== undefined && (
        <p>
          {joining.clock} <Countdown dueAt={file.dueAt} />
        </p>
      )}
      <p class="quiet-text">
        {link ? joining.joinedOn(dayInFull(texts, pragueDay(link.at)), staffName(link.by)) : joining.throughAnother}
      </p>
      {link && <Parts open={open} file={file} say={say} />}
    </article>
  )
}

function Named({ file }: { file: NamedFile }) {
  const texts = useTexts()
  const { origins, since, closed } = useJoiningTexts()
  const { client, reference, origin, arrivedAt, closedOn, erasedOn } = file
  const told = [origins[origin], since(dayInFull(texts, pragueDay(arrivedAt)))]
  if (closedOn !== undefined) told.push(closed(dayInFull(texts, closedOn)))
  if (erasedOn !== undefined) told.push(`${texts.clients.erasedOn} ${dayInFull(texts, erasedOn)}`)
  return (
    <p>
      <a href={`/spis/${client}`}>{reference}</a> {told.join(', ')}
    </p>
  )
}

function Joins({ open, say }: Omit<JoinedProps, 'file'>) {
  const texts = useJoiningTexts()
  const form = useJoiningForm(open, {
    name: `join ${open.files.client}`,
    schema: referenceDraftSchema,
    blank: () => ({ reference: '' }),
    check: ({ reference }) => (oneLine(reference) === '' ? { reference: 'missing' } : {}),
    send: ({ reference }) => open.calls.join({ reference: oneLine(reference) }),
    onSaved: () => say(texts.joinSaved),
  })
  return (
    <JoiningAction form={form} label={texts.join} save={texts.joinSave}>
      {({ value, change }, field) => (
        <OneLine
          {...field}
          name="reference"
          label={texts.reference}
          hint={texts.referenceHint}
          words={texts.faults}
          most={LONGEST_REFERENCE}
          value={value.reference}
          onChange={(reference) => change({ reference })}
        />
      )}
    </JoiningAction>
  )
}

function Parts({ open, file, say }: JoinedProps) {
  const texts = useJoiningTexts()
  const form = useJoiningForm<object>(open, {
    name: `part ${open.files.client} ${file.client}`,
    schema: z.object({}),
    blank: () => ({}),
    send: () => open.calls.part(file.client),
    onSaved: () => say(texts.partSaved),
  })
  const also = partedWith(open, file)
  return (
    <JoiningAction form={form} label={texts.part} save={texts.partSave}>
      {() => (
        <p>
          {texts.partWhat(file.reference)} {also.length > 0 && texts.partAlso(also.join(', '))}
        </p>
      )}
    </JoiningAction>
  )
}

/** The numbers of the files that are of this person only through another one. */
function partedWith({ files: { client, links, joined } }: OpenJoined, other: JoinedFile): string[] {
  const without = (link: { client: string }) => link.client !== other.client
  const own = { client, joined: links.filter(without), reference: '' }
  const others = joined.map((file) => ({
    client: file.client,
    reference: file.reference,
    joined: file.links.filter((link) => file.client !== other.client || link.client !== client),
  }))
  const [, ...parted] = personsOf([own, ...others])
  return parted.flat().flatMap((file) => (file.client === other.client ? [] : [file.reference]))
}

function SameNotice({ files }: { files: readonly NamedFile[] }) {
  const { sameNotice } = useJoiningTexts()
  return (
    <section class="panel" aria-labelledby="same-notice">
      <h2 id="same-notice">{sameNotice.title}</h2>
      <p class="hint">{sameNotice.lead}</p>
      <ul class="plain">
        {files.map((file) => (
          <li key={file.client}>
            <Named file={file} />
          </li>
        ))}
      </ul>
    </section>
  )
}
