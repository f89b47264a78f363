import { Folded, Line, When } from './fields.tsx'
import { Noted } from './noted.tsx'
import { Section } from './section.tsx'
import { useNoticeFormTexts } from './use-notice-form-texts.ts'

/** The record itself: its reference and when what happened, which are told once, and who wrote it. */
export function RecordFields({ isTold = false }: { isTold?: boolean }) {
  const { more } = useNoticeFormTexts()
  return (
    <Section name="record">
      {!isTold && (
        <>
          <Line at="reference" />
          <Noted at="reference" />
          <div class="pair">
            <When at="enteredAt" />
            <When at="evictedAt" />
          </div>
        </>
      )}
      <div class="pair">
        <Line at="unit.name" />
        <Line at="unit.directorate" />
      </div>
      <div class="pair">
        <Line at="officer.name" />
        <Line at="officer.serviceNumber" />
      </div>
      <Folded title={more.record}>
        <div class="pair">
          <Line at="unit.phone" />
          <Line at="officer.phone" />
          <Line at="officer.rank" />
          <Line at="previousReference" />
        </div>
        <When at="endsAt" lean="future" />
      </Folded>
    </Section>
  )
}
