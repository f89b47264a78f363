import { cs as ofBooked } from '../../booked/texts-cs.ts'
import { cs as ofForms } from '../../forms/texts-cs.ts'
import { cs as ofAll } from '../../texts/cs.ts'
import { cs as ofVisits } from '../../visits/texts-cs.ts'
import { cs as ofWork } from '../../work/texts-cs.ts'
import { cs as ofAgreements } from '../agreements/texts-cs.ts'
import { cs as ofCourt } from '../court/texts-cs.ts'
import { cs as ofCopy } from '../data-copy/texts-cs.ts'
import type { WholeTexts } from '../data-copy/use-copy-texts.ts'
import { cs as ofPerson } from '../person/texts-cs.ts'
import { cs as ofPlans } from '../plans/texts-cs.ts'
import { cs as ofFile } from '../texts-cs.ts'

/** The texts of everything that can be told of a file, in Czech: what leaves for another centre speaks Czech whatever the screen does. */
export const inCzech: WholeTexts = {
  ...ofAll,
  ...ofForms,
  ...ofFile,
  person: ofPerson,
  copy: ofCopy,
  service: ofAgreements,
  appointments: ofBooked,
  court: ofCourt,
  plans: ofPlans,
  visits: ofVisits,
  work: ofWork,
}
