import { html, raw } from 'hono/html'
import { type Html, page } from '../http/pages.ts'
import type { Person } from '../people/people.ts'
import { peopleByPlace } from '../people/people-list.ts'

/** The page where one chooses who to be. */
export function choicePage(people: readonly Person[]): Html {
  return page({
    title: 'Přihlášení',
    main: html`<p>Vyberte, za koho se přihlásíte. Heslo tu nikdo nepotřebuje; osoby z ukázky jsou vymyšlené.</p>
<form method="post" aria-labelledby="people">
<h2 id="people">Kdo jste</h2>
${peopleByPlace(people, ({ id, name }, role) => html`<button name="person" value="${id}"><strong>${name}</strong> <span>${role}</span></button>`)}
</form>`,
  })
}

/** Asks the browser to confirm a sign-out at once; without scripts there is a button. `form` is markup made by oidc-provider. */
export function signOutPage(form: string, nonce: string): Html {
  return page({
    title: 'Odhlášení',
    main: html`<p>Odhlašujeme vás.</p>
${raw(form)}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Odhlásit se</button></p>`,
    script: { code: "document.querySelector('button[name=logout]').click()", nonce },
  })
}

export function signedOutPage(): Html {
  return page({ title: 'Jste odhlášeni', main: html`<p><a href="/">Zpět do Opory</a></p>` })
}

/** What went wrong, by the code that the standard gives it. */
export function errorPage(code: string): Html {
  return page({
    title: 'Přihlášení se nepodařilo',
    main: html`<p>Přihlašování trvalo příliš dlouho, nebo bylo otevřeno ze staré adresy (${code}).</p>
<p><a href="/">Začít znovu</a></p>`,
  })
}
