import { describe, expect, it } from 'vitest'
import { type Outcome, outcomes } from '../../shared/duties/outcome.ts'
import { problems } from '../../shared/problems/problem.ts'
import { problemTexts } from '../../shared/problems/texts.ts'
import { useAccountTexts } from '../../web/account/use-account-texts.ts'
import { useCentresTexts } from '../../web/admin/centres/use-centres-texts.ts'
import { useAssociatesTexts } from '../../web/admin/people/use-associates-texts.ts'
import { useStateTexts } from '../../web/admin/state/use-state-texts.ts'
import { useAdminTexts } from '../../web/admin/use-admin-texts.ts'
import { useAppointmentsTexts } from '../../web/appointments/use-appointments-texts.ts'
import { useAuditTexts } from '../../web/audit/use-audit-texts.ts'
import { useBookedTexts } from '../../web/booked/use-booked-texts.ts'
import { useCentreTexts } from '../../web/centre/use-centre-texts.ts'
import { useFormScreenTexts } from '../../web/centre/use-form-screen-texts.ts'
import { useChartsTexts } from '../../web/charts/use-charts-texts.ts'
import { useClientsTexts } from '../../web/clients/use-clients-texts.ts'
import { useComparisonTexts } from '../../web/comparison/use-comparison-texts.ts'
import { useComplaintsTexts } from '../../web/complaints/use-complaints-texts.ts'
import { useDashboardTexts } from '../../web/dashboard/use-dashboard-texts.ts'
import { useEnquiriesTexts } from '../../web/enquiries/use-enquiries-texts.ts'
import { useIndicatorTexts } from '../../web/figures/definition.tsx'
import { useFiguresTexts } from '../../web/figures/use-figures-texts.ts'
import { useAgreementsTexts } from '../../web/file/agreements/use-agreements-texts.ts'
import { outcomeText } from '../../web/file/attempt-line.tsx'
import { useCourtTexts } from '../../web/file/court/use-court-texts.ts'
import { useCopyTexts, useWholeTexts } from '../../web/file/data-copy/use-copy-texts.ts'
import { useHandOverTexts } from '../../web/file/hand-over/use-hand-over-texts.ts'
import { useMoveTexts } from '../../web/file/move/use-move-texts.ts'
import { usePersonTexts } from '../../web/file/person/use-person-texts.ts'
import { usePlansTexts } from '../../web/file/plans/use-plans-texts.ts'
import { useToldTexts } from '../../web/file/police/use-told-texts.ts'
import { useSharesTexts } from '../../web/file/shares/use-shares-texts.ts'
import { cs as ofFile } from '../../web/file/texts-cs.ts'
import { useFileTexts } from '../../web/file/use-file-texts.ts'
import { useCentreFormTexts } from '../../web/forms/centre-texts.ts'
import { useFormTexts } from '../../web/forms/use-form-texts.ts'
import { useHandEntryTexts } from '../../web/hand-entry/use-hand-entry-texts.ts'
import { useHandedTexts } from '../../web/hand-over/use-handed-texts.ts'
import { useImportTexts } from '../../web/import/use-import-texts.ts'
import { useJoiningTexts } from '../../web/joined/use-joining-texts.ts'
import { useNoticeFormTexts } from '../../web/notice-form/use-notice-form-texts.ts'
import { useOnDutyTexts } from '../../web/on-duty/use-on-duty-texts.ts'
import { usePeopleTexts } from '../../web/people/use-people-texts.ts'
import { usePoliceTexts } from '../../web/police/use-police-texts.ts'
import { useReleasesTexts } from '../../web/releases/use-releases-texts.ts'
import { useReportTexts } from '../../web/report/use-report-texts.ts'
import { useRetentionTexts } from '../../web/retention/use-retention-texts.ts'
import { useReturnTexts } from '../../web/return/use-return-texts.ts'
import { useNoRightsTexts } from '../../web/sign-in/use-no-rights-texts.ts'
import { useTeamTexts } from '../../web/team/use-team-texts.ts'
import { cs } from '../../web/texts/cs.ts'
import { en } from '../../web/texts/en.ts'
import { useTexts } from '../../web/texts/language.ts'
import { czech, english } from '../../web/texts/plural.ts'
import { useTodayTexts } from '../../web/today/use-today-texts.ts'
import { useVisitsTexts } from '../../web/visits/use-visits-texts.ts'
import { useWorkTexts } from '../../web/work/use-work-texts.ts'
import { sourcesIn } from '../support/source.ts'

describe('counting', () => {
  it.each([
    [0, '0 hodin', '0 hours'],
    [1, '1 hodina', '1 hour'],
    [2, '2 hodiny', '2 hours'],
    [4, '4 hodiny', '4 hours'],
    [5, '5 hodin', '5 hours'],
    [21, '21 hodin', '21 hours'],
    [102, '102 hodin', '102 hours'],
  ])('%i', (count, inCzech, inEnglish) => {
    expect(czech(count, ['# hodina', '# hodiny', '# hodin'])).toBe(inCzech)
    expect(english(count, ['# hour', '# hours'])).toBe(inEnglish)
  })

  it('bends the whole sentence', () => {
    expect([1, 3, 5].map(ofFile.report.others)).toEqual([
      'V tomto vykázání je ohrožena ještě 1 další osoba. Má vlastní spis.',
      'V tomto vykázání jsou ohroženy ještě 3 další osoby. Mají vlastní spisy.',
      'V tomto vykázání je ohroženo ještě 5 dalších osob. Mají vlastní spisy.',
    ])
    expect([1, 2, 7].map(cs.today.arrived)).toEqual([
      'Přibylo nové oznámení.',
      'Přibyla 2 nová oznámení.',
      'Přibylo 7 nových oznámení.',
    ])
  })
})

describe('the catalogues', () => {
  it('leave nothing empty in either language', () => {
    expect(leaves({ cs, en, problemTexts }).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('say in English what Czech says, not the same words', () => {
    const same = leaves(cs).filter(
      ([path, text]) => new Map(leaves(en)).get(path) === text && /[ěščřžýáíéúůďťň]/i.test(text),
    )
    expect(same).toEqual([])
  })

  it.each(Object.keys(problems))('explain the refusal %s: what was wrong and what to do', (code) => {
    for (const texts of Object.values(problemTexts)) {
      const { title, remedy } = new Map(Object.entries(texts)).get(code) ?? { title: '', remedy: '' }
      expect(title).toMatch(/\.$/)
      expect(remedy).toMatch(/\.$/)
      expect(remedy).not.toBe(title)
    }
  })
})

describe('the texts as screens get them', () => {
  const loaded = {
    useAccountTexts,
    useAdminTexts,
    useAgreementsTexts,
    useAppointmentsTexts,
    useAssociatesTexts,
    useAuditTexts,
    useBookedTexts,
    useCentreFormTexts,
    useCentreTexts,
    useCentresTexts,
    useChartsTexts,
    useClientsTexts,
    useComparisonTexts,
    useComplaintsTexts,
    useCopyTexts,
    useCourtTexts,
    useDashboardTexts,
    useEnquiriesTexts,
    useFiguresTexts,
    useFileTexts,
    useFormScreenTexts,
    useFormTexts,
    useHandEntryTexts,
    useHandOverTexts,
    useHandedTexts,
    useImportTexts,
    useIndicatorTexts,
    useJoiningTexts,
    useMoveTexts,
    useNoRightsTexts,
    useNoticeFormTexts,
    useOnDutyTexts,
    usePeopleTexts,
    usePersonTexts,
    usePlansTexts,
    usePoliceTexts,
    useReleasesTexts,
    useReportTexts,
    useRetentionTexts,
    useReturnTexts,
    useSharesTexts,
    useStateTexts,
    useTeamTexts,
    useTexts,
    useTodayTexts,
    useToldTexts,
    useVisitsTexts,
    useWholeTexts,
    useWorkTexts,
  }

  it('are all of them asked here', () => {
    const hooks = sourcesIn('web').flatMap(({ text }) => text.match(/(?<=export function )use\w*Texts(?=\(\))/g) ?? [])
    expect(hooks.sort()).toEqual(Object.keys(loaded))
  })

  it.each(Object.entries(loaded))('%s: no line ends after a word of one letter or within a number', (_name, hook) => {
    const broken = leaves(hook()).filter(([, text]) => /(^|\s)[ksvzouai] |\d \d/i.test(text))
    expect(broken).toEqual([])
  })

  it('join what they make of values', () => {
    expect(useTexts().time.daysLeft(5)).toBe('zbývá 5\u00a0dní')
    expect(useTexts().time.date(25, 11)).toBe('25.\u00a011.')
    expect(useTexts().signIn.help).toContain('116\u00a0006')
  })
})

describe('an outcome', () => {
  it('of a letter or a message is that it was sent, of a call that a word was left', () => {
    expect(outcomeText(cs, 'message-left', 'phone')).toBe('Zanechán vzkaz')
    expect(outcomeText(cs, 'message-left', 'letter')).toBe('Dopis odeslán, bez odpovědi')
    expect(outcomeText(en, 'message-left', 'sms')).toBe('Text message sent, no answer')
  })

  it('has words of its own, so that no two can be mistaken', () => {
    const said = (outcome: Outcome) => outcomeText(cs, outcome, 'phone')
    expect(new Set(outcomes.map(said)).size).toBe(outcomes.length)
  })
})

/** Every text of a catalogue by its path; those that count or name something are not asked. */
function leaves(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`))
}
