import { turn } from './picked.ts'

/*
 * Names that are nobody's: given names out of use, and family names that say themselves that they are invented.
 */

const women = [
  ...['Apolena', 'Běla', 'Celestýna', 'Dobromila', 'Eufrozína', 'Felicita', 'Griselda', 'Hostimila'],
  ...['Izolda', 'Jitřenka', 'Kunhuta', 'Leokádie', 'Mechtilda', 'Norberta', 'Oldřiška', 'Perpetua'],
  ...['Radegunda', 'Scholastika', 'Tekla', 'Ulrika', 'Valburga', 'Vilhelmína', 'Zdislava', 'Živana'],
] as const
const men = [
  ...['Bonifác', 'Cyprián', 'Dobromil', 'Eustach', 'Fridolín', 'Gothard', 'Horymír', 'Inocenc'],
  ...['Kvido', 'Lumír', 'Metod', 'Prokop', 'Slavoboj', 'Valburgin', 'Zderad', 'Živan'],
] as const

const families = [
  ...['Smyšlen', 'Vymyšlen', 'Pomysln', 'Domněl', 'Cvičn', 'Ukázkov', 'Příkladn', 'Vzorov'],
  ...['Zkouškov', 'Neskutečn', 'Zdánliv', 'Předstíran', 'Nedoložen'],
] as const

/** Fewer than there are pairs of a given and a family name. */
export function inventedName(
  index: number,
  sex: 'female' | 'male',
): { readonly givenName: string; readonly familyName: string } {
  const given = sex === 'female' ? women : men
  const family = turn(families, index + Math.floor(index / given.length))
  return { givenName: turn(given, index), familyName: `${family}${sex === 'female' ? 'á' : 'ý'}` }
}
