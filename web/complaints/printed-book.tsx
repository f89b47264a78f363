import { complaintNumber } from '../../shared/complaints/complaint.ts'
import type { Book } from '../../shared/complaints/views.ts'
import type { Value } from '../../shared/sheets/column.ts'
import { unbroken } from '../../shared/text/unbroken.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { bookColumns } from './book-lines.ts'
import { dayInCzech, documentWords } from './document-words.ts'

/** The book as it is printed for an inspection: everything that stands in it, in Czech. On the screen it is not there. */
export function PrintedBook({ book: { year, complaints }, isWhole }: { book: Book; isWhole: boolean }) {
  const { centre } = useWorker()
  const now = useNow(useServices().clock)
  return (
    <section class="printed" lang="cs">
      <h2>
        Kniha stížností {year} – {centre}
      </h2>
      <p>
        {documentWords.printedOn} {dayInCzech(pragueDay(now))}
      </p>
      {!isWhole && <p>{documentWords.incomplete}</p>}
      {complaints.map((row) => (
        <article key={row.id}>
          <h3>{unbroken(`č. ${complaintNumber(row)}`)}</h3>
          <dl>
            {bookColumns.slice(1).map(({ heading, value }) => {
              const words = inWords(value(row))
              return (
                words !== '' && (
                  <div key={heading}>
                    <dt>{heading}</dt>
                    <dd class="prose">{words}</dd>
                  </div>
                )
              )
            })}
          </dl>
        </article>
      ))}
    </section>
  )
}

function inWords(value: Value): string {
  return typeof value === 'object' ? dayInCzech(value.day) : String(value)
}
