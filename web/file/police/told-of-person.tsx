import type { PoliceWord, ToldPerson } from '../../../shared/police/word.ts'
import { phoneInGroups } from '../../../shared/text/phone-number.ts'
import { Icon } from '../../frame/icon.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { useStaffName } from '../../staff-name.ts'
import { DeedTrouble, useDeed } from '../cancel-holding.tsx'
import type { OpenEviction } from '../open-file.ts'
import { fieldName, saidWords } from './told-words.ts'
import { usePoliceCalls } from './use-police-calls.ts'
import { useToldTexts } from './use-told-texts.ts'

/** A telephone is taken over with whose it is and when it may be called. */
const WITH_PHONE: readonly string[] = ['phone', 'phoneOwner', 'safeWindows']

/** What police told anew of the person, beside what the file says, and taking it over: nothing is by itself. */
export function ToldOfPerson({ open, word }: { open: OpenEviction; word: PoliceWord }) {
  const { police } = useToldTexts()
  const { content } = word
  const told = content.kind === 'supplement' ? content.person : undefined
  if (told === undefined) return null
  const fields = Object.keys(told)
  const ofPhone = fields.filter((field) => WITH_PHONE.includes(field))
  const groups = [
    ...(ofPhone.length > 0 ? [ofPhone] : []),
    ...fields.filter((field) => !WITH_PHONE.includes(field)).map((field) => [field]),
  ]
  return (
    <>
      <p class="hint">{police.ofPerson}</p>
      <ul class="told-of-person">
        {groups.map((paths) => (
          <Told key={paths.join()} open={open} word={word} told={told} paths={paths} />
        ))}
      </ul>
    </>
  )
}

interface ToldProps {
  readonly open: OpenEviction
  readonly word: PoliceWord
  readonly told: ToldPerson
  readonly paths: readonly string[]
}

function Told({ open, word, told, paths }: ToldProps) {
  const texts = useToldTexts()
  const { police } = texts
  const [field = ''] = paths
  const name = fieldName(texts, `endangered.${field}`)
  const now = paths
    .map((path) => saidWords(`endangered.${path}`, told[path as keyof ToldPerson], { texts, at: open.file.arrivedAt }))
    .filter(Boolean)
  return (
    <li class="told-one">
      <p>
        <b>{name}</b>
      </p>
      <dl class="pairs">
        <dt>{police.inFile}</dt>
        <dd>
          <InFile open={open} field={field} />
        </dd>
        <dt>{police.told}</dt>
        <dd class="prose">
          <b>{now.join(', ')}</b>
        </dd>
      </dl>
      <Deciding open={open} word={word} paths={paths} name={name} />
    </li>
  )
}

/** What the file has in this place, whoever wrote it. */
function InFile({ open: { file }, field }: { open: OpenEviction; field: string }) {
  const texts = useToldTexts()
  const { person, safeContact } = file
  if (WITH_PHONE.includes(field) || field === 'otherPhones') {
    const numbers = safeContact.numbers.map(({ phone }) => phoneInGroups(phone))
    return <>{numbers.join(', ') || texts.police.unknownBefore}</>
  }
  const known: Readonly<Record<string, unknown>> = {
    ...person,
    relationOfEvicted: person.relation,
    safeTimes: safeContact.safeTimes,
    safeWay: safeContact.safeWay,
  }
  return (
    <>{saidWords(`endangered.${field}`, known[field], { texts, at: file.arrivedAt }) || texts.police.unknownBefore}</>
  )
}

function Deciding({ open, word, paths, name }: Omit<ToldProps, 'told'> & { readonly name: string }) {
  const { police } = useToldTexts()
  const staffName = useStaffName()
  const { take } = usePoliceCalls(open)
  const taking = useDeed(() => take(word.ordinal, paths, 'taken'))
  const leaving = useDeed(() => take(word.ordinal, paths, 'left'))
  const done = paths.map((path) => word.taken?.[path]).find((each) => each !== undefined)
  return (
    <>
      {done && (
        <p class="quiet-text">
          {done.how === 'taken' && <Icon name="check" />} {police[done.how](staffName(done.by))} <Stamp at={done.at} />
        </p>
      )}
      {done?.how !== 'taken' && (
        <p class="actions off-paper">
          <button type="button" aria-label={police.takeOf(name)} onClick={taking.run}>
            {police.take}
          </button>
          {done === undefined && (
            <button type="button" class="quiet" aria-label={police.leaveOf(name)} onClick={leaving.run}>
              {police.leave}
            </button>
          )}
        </p>
      )}
      <DeedTrouble trouble={taking.trouble ?? leaving.trouble} />
    </>
  )
}
