import type { AuditedFile, AuditLine } from '../../shared/audit/views.ts'
import { Stamp } from '../frame/moment.tsx'
import { dayInFull } from '../moments.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import type { AuditTexts } from './texts-cs.ts'
import { useAuditTexts } from './use-audit-texts.ts'

interface LineProps {
  readonly line: AuditLine
  /** Where the lines are of several files; of the one file of a list nothing is said. */
  readonly files: Readonly<Record<string, AuditedFile>> | undefined
}

/** The role of another centre, by its name: it handed the file over. */
const OTHER_CENTRE = 'centre'

/** One deed: when, who in which role, what, how it was found, and of a look into a file its ground. */
export function Line({ line, files }: LineProps) {
  const texts = useAuditTexts()
  const staffName = useStaffName()
  const { by, role, at, did, found, ground } = line
  const roleWords = wordOf(texts.roles, role) ?? ''
  return (
    <li>
      <span class="entry">
        <span>
          <b>{wordOf(texts.deeds, did) ?? texts.other}</b> {files && <About line={line} files={files} />}
        </span>
        <span class="quiet-text">
          <Stamp at={at} /> · {files ? roleWords : role === OTHER_CENTRE ? by : texts.role(staffName(by), roleWords)}
          {found !== undefined && ` · ${wordOf(texts.found, found) ?? ''}`}
        </span>
      </span>
      {ground && <span class={ground === 'none' ? 'tag late' : 'tag'}>{texts.grounds[ground]}</span>}
    </li>
  )
}

/** What is kept may be of a later version, which knows more words. */
function wordOf(words: Readonly<Record<string, string>>, code: string | undefined): string | undefined {
  return code === undefined ? undefined : words[code]
}

/** What the deed was about, with a way there. */
function About({ line: { client, enquiry, ...line }, files }: LineProps) {
  const texts = useAuditTexts()
  const everybodys = useTexts()
  const staffName = useStaffName()
  if (client !== undefined) {
    const { name, reference } = files?.[client] ?? {}
    return (
      <a href={`/spis/${client}`}>
        {name && `${name}, `}
        <span class="range">{reference ?? texts.file}</span>
      </a>
    )
  }
  if (enquiry !== undefined) return <a href={`/zajemci/${enquiry}`}>{texts.enquiry}</a>
  return <>{aboutOther(texts, line, { staffName, day: (day) => dayInFull(everybodys, day) })}</>
}

interface Names {
  readonly staffName: (id: string) => string
  readonly day: (day: string) => string
}

function aboutOther(
  texts: AuditTexts,
  { did, complaint, appointment, staff, team, disposal, list, figures, report }: Omit<AuditLine, 'client' | 'enquiry'>,
  { staffName, day }: Names,
): string {
  if (complaint?.startsWith('book-')) return texts.book(complaint.slice('book-'.length))
  if (complaint !== undefined) return texts.complaint(complaint.split('-').toReversed().join('/'))
  if (appointment?.startsWith('week-')) return texts.week(day(appointment.slice('week-'.length)))
  if (appointment !== undefined) return texts.appointment
  if (staff !== undefined) return texts.staff(staffName(staff))
  if (disposal !== undefined) return texts.disposal
  if (list !== undefined) return texts.files
  if (report !== undefined) return texts.report(report)
  if (figures !== undefined) return texts.figures(figures.split('/')[0] ?? '')
  if (did.startsWith('import')) return texts.register
  // What is done about a member of staff is about their sign-in id.
  return team !== undefined && did.startsWith('person-') ? staffName(team) : texts.team
}
