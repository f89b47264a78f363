import { html } from 'hono/html'
import { LARGEST_NOTICE_KIB, REQUESTS_A_MINUTE } from '../../shared/problems/problem.ts'

/* The prose of the documentation, chapter by chapter, in Czech. */

const code = (text: string) => html`<code>${text}</code>`

export const begin = html`
<p>Policie předává intervenčním centrům kopii úředního záznamu o vykázání jako podepsaný požadavek. Co Opora potvrdí, je uloženo,
a od té chvíle běží centru <strong>48 hodin</strong> na nabídku pomoci. Útvar dostane podepsané potvrzení, které může založit do spisu.</p>
<ol>
<li>Vytvořte dvojici klíčů a <a href="#klice">zaveďte veřejný klíč</a> jednorázovým kódem od správce platformy.</li>
<li>Nejprve zkušebním klíčem: vede do <a href="#zkouska">zkušebního centra</a>.</li>
<li><a href="#podpis">Podepište</a> a odešlete <a href="#deliverNotice">oznámení</a>; začít můžete <a href="#openssl">příkazy openssl a curl</a>.</li>
<li>Uložte <a href="#potvrzeni">potvrzení</a>. Co v něm chybí, <a href="#supplementNotice">doplňte</a>; že vykázání skončilo jinak, <a href="#endEviction">oznamte</a>;
zda byla nabídnuta pomoc, <a href="#readStatus">přečtěte</a>.</li>
<li>Projděte <a href="#odmitnuti">odmítnutí</a>: každé má stálý kód a radu, co s ním.</li>
</ol>
<p>Strojově čitelný popis je na <a href="/police/v1/openapi.json"><code>/police/v1/openapi.json</code></a> (OpenAPI 3.1). Vyrábí se ze schémat,
kterými se zprávy opravdu kontrolují.</p>`

export const keys = html`
<p>Klíč je Ed25519 nebo ECDSA P-256. Soukromý klíč útvar nikdy neopouští; platforma zná jen veřejný.</p>
<p><strong>Zavedení.</strong> Správce platformy vám řekne jednorázový kód; platí sedm dní a slouží jednou. Kód a veřejný klíč (JSON Web Key)
pošlete na ${code('POST /police/v1/enrolments')}; požadavek podepíše sám nový klíč se značkou ${code('tag="opora-enrolment"')} a ${code('keyid')} je otisk
klíče podle RFC 7638. Odpověď ukáže otisk slovy a šestnáctkově: přečtěte jej správci telefonem. Platit klíč začne, až jej správce potvrdí.</p>
<p><strong>Výměna.</strong> Útvar smí mít několik klíčů najednou. Zaveďte nový, začněte jím podepisovat, starý pak nechte zneplatnit. Zprávy
podepsané oběma se mezitím přijímají.</p>
<p><strong>Zneplatnění</strong> platí od příštího požadavku. Máte-li podezření, že klíč zná někdo jiný, volejte správce hned; zjistí, co jím bylo podepsáno.</p>`

export const signing = html`
<p>HTTP Message Signatures (RFC 9421). Podpis kryje v tomto pořadí, pod libovolným označením:</p>
<table>
<thead><tr><th scope="col">část</th><th scope="col">co to je</th></tr></thead>
<tbody>
<tr><th scope="row"><code>@method</code></th><td>metoda, ${code('POST')} nebo ${code('GET')}</td></tr>
<tr><th scope="row"><code>@target-uri</code></th><td>celá adresa tak, jak ji posíláte</td></tr>
<tr><th scope="row"><code>content-type</code></th><td>${code('application/json')}; jen u požadavků s tělem</td></tr>
<tr><th scope="row"><code>content-digest</code></th><td>${code('sha-256')} z bajtů těla (RFC 9530); jen u požadavků s tělem</td></tr>
<tr><th scope="row"><code>if-match</code></th><td>verze oznámení v uvozovkách; jen u doplnění a konce</td></tr>
</tbody></table>
<table>
<thead><tr><th scope="col">parametr</th><th scope="col">co to je</th></tr></thead>
<tbody>
<tr><th scope="row"><code>created</code></th><td>čas podpisu v sekundách od roku 1970; podpis platí pět minut na obě strany</td></tr>
<tr><th scope="row"><code>nonce</code></th><td>8 až 128 tisknutelných znaků bez mezer, u každé zprávy nová</td></tr>
<tr><th scope="row"><code>keyid</code></th><td>id klíče</td></tr>
<tr><th scope="row"><code>tag</code></th><td>${code('opora-notice')}; nese jej právě jeden podpis, jiných si nevšímáme</td></tr>
<tr><th scope="row"><code>expires</code>, <code>alg</code></th><td>lze vynechat; ${code('alg')} pak musí odpovídat klíči</td></tr>
</tbody></table>`

/** Where makers of police systems most often go wrong, a paragraph each. */
export const pitfalls = html`
<h3 id="adresa">Adresa musí být do písmene stejná</h3>
<p>${code('@target-uri')} je adresa, na kterou požadavek posíláte: se schématem, hostitelem, cestou i dotazem, bez ${code('#')}. Za zprostředkujícím serverem
podepisujte vnější adresu platformy, ne vnitřní. Port 443 se nepíše, lomítko na konci se počítá a procentové kódování se nesmí mezi podpisem
a odesláním změnit.</p>
<h3 id="rs">r‖s, ne DER</h3>
<p>Podpis ECDSA P-256 jsou dvě čísla r a s za sebou, každé 32 bajtů, dohromady 64 (RFC 9421, část 3.3.4). OpenSSL, Java
(${code('SHA256withECDSA')}) a většina úložišť klíčů vrací DER, který začíná bajtem ${code('0x30')} a má 70 až 72 bajtů: převeďte jej. Java umí
${code('SHA256withECDSAinP1363Format')}, .NET vrací r‖s sám (${code('DSASignatureFormat.IeeeP1363FixedFieldConcatenation')}). Ed25519 tuto potíž nemá.</p>
<h3 id="kodovani">Kódování</h3>
<p>Tělo je JSON v UTF-8, nekomprimované, bez BOM. Windows-1250, UTF-16 a gzip se odmítnou. Otisk počítejte z týchž bajtů, které odesíláte, ne z textu
před převodem; hlavičky jsou jen v ASCII. Stejný text v jiném zápisu (NFC, NFD, nedělitelné mezery a spojovníky) je stejný text. Pole smí být
v objektu jen jednou; ${code('null')} a prázdný text znamenají totéž jako vynechané pole.</p>
<h3 id="bez-ulice">Adresy bez ulice</h3>
<p>Kde ulice nejsou, vynechte ${code('street')} a uveďte ${code('houseNumber')}, ${code('municipality')} a ${code('postalCode')}; ulice se pak nepovažuje za chybějící. Názvy obcí se opakují:
jednoznačný je ${code('municipalityCode')} (šest číslic ČSÚ), část obce patří do ${code('municipalityPart')}. Není-li adresa známa vůbec, stačí okres.</p>
<h3 id="cisla">Číslo popisné, orientační a evidenční</h3>
<p>Do ${code('houseNumber')} pište ${code('č. p. 12')} (popisné), ${code('č. ev. 7')} (evidenční, chaty a stavby k rekreaci) nebo ${code('12/3')} (popisné a orientační).
Kde ulice je, smí číslo stát i v ní: ${code('Ukázková 12/3')}. Čísla nepřevádějte ani nedoplňujte nulami: porovnávají se, jak jsou.</p>
<h3 id="casy">Časy</h3>
<p>Okamžik má sekundy a časové pásmo: ${code('2026-11-20T21:40:00+01:00')}. V hodině, která se na podzim opakuje, rozlišuje jen posun (${code('+02:00')} nejprve,
${code('+01:00')} potom). Čas smí předbíhat hodiny platformy nejvýše o pět minut.</p>`

export const again = html`
<p><strong>Opakované odeslání.</strong> Nevíte-li, zda odpověď přišla, pošlete totéž znovu, nově podepsané, nebo přesně týž požadavek: stejný obsah pod stejným
číslem jednacím dostane ${code('200')} a první potvrzení. Jiný obsah pod týmž číslem dostane ${code('409')}. Oznámení se nepřepisuje: pošlete doplnění.</p>
<p><strong>Verze.</strong> Oznámení je verze 1, každé doplnění nebo konec ji zvýší o jednu. Doplnění a konec nesou v ${code('If-Match')} verzi, ze které vycházejí.
Změnil-li oznámení mezitím někdo jiný, dostanete ${code('412')} a platnou verzi v ${code('ETag')}. Všechny verze zůstávají čitelné.</p>
<p><strong>Kdy to zkusit znovu.</strong> Jen je-li v odmítnutí ${code('retry: true')}, a to po době v ${code('Retry-After')}. Klíč smí podepsat ${REQUESTS_A_MINUTE} požadavků za minutu;
počítá se klíč, ne adresa, a každá odpověď říká v ${code('RateLimit')}, kolik jich zbývá. Požadavky se špatným podpisem se nepočítají nikomu.</p>
<p><strong>Velikost.</strong> Zpráva smí mít nejvýše ${LARGEST_NOTICE_KIB} KiB. Přílohy se neposílají.</p>
<p><strong>Neznámá pole</strong> se jmenovitě odmítají, aby překlep nezmizel. Pro to, co protokol nezná, je jediné místo: ${code('extensions')}.</p>
<p><strong>Nová verze protokolu</strong> by se ohlásila hlavičkami ${code('Deprecation')} (RFC 9745) a ${code('Sunset')} (RFC 8594) v každé odpovědi. Nyní žádná ohlášena není.</p>`

export const receipts = html`
<p>Potvrzení (${code('receipt')}) je JWS podepsaný ES256, typ ${code('opora-receipt+jwt')}. Říká, co a kdy bylo doručeno, kterému centru a do kdy má nabídnout pomoc;
osobní údaje v něm nejsou. Ověří je kdokoli: na stránce <a href="/potvrzeni">/potvrzeni</a>, příkazem ${code('npm run police -- verify')}, nebo sám klíči
z <a href="/.well-known/jwks.json"><code>/.well-known/jwks.json</code></a>. Staré klíče tam zůstávají, aby se potvrzení dala ověřit i po letech.</p>
<p>Vedle potvrzení odpověď vyjmenuje v ${code('missing')} cesty polí, která zůstala prázdná, a ve ${code('verify')} to, co bylo přijato, ač se zdá chybné.</p>`

export const sandbox = html`
<p>Zkušební útvar má vlastní klíč a jeho oznámení vedou vždy do zkušebního centra, ať je v nich kterýkoli okres. Potvrzení nese ${code('test: true')}, nic z toho
nevstupuje do čísel a nikomu skutečnému se nepíše. Všechno ostatní je stejné, hodiny také: na zkoušku se posunout nedají.</p>`
