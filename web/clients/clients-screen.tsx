import { Screen } from '../frame/screen.tsx'
import { useTexts } from '../texts/language.ts'
import { FileLists } from './lists.tsx'
import { isSearch, SearchBox, SearchResults, useTyped } from './search.tsx'

/** Finding a person, and lists of files by what is to be done about them. */
export function ClientsScreen() {
  const texts = useTexts()
  const [typed, setTyped] = useTyped()
  return (
    <Screen heading={texts.clients.title} title={texts.clients.title}>
      <SearchBox typed={typed} onTyped={setTyped} />
      {isSearch(typed) ? (
        <SearchResults typed={typed} />
      ) : (
        <>
          <p class="actions">
            <a class="button" href="/klienti/novy">
              {texts.clients.open}
            </a>
            <a class="button" href="/klienti/vykazani">
              {texts.clients.byHand}
            </a>
          </p>
          <FileLists />
        </>
      )}
    </Screen>
  )
}
